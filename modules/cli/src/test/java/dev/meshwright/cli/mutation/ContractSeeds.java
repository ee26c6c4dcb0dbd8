package dev.meshwright.cli.mutation;

import java.util.List;

/// Contracts and products of several versions of their standards.
final class ContractSeeds {

  static final List<String> CONTRACTS =
      List.of(
          """
          apiVersion: v3.2.0
          kind: DataContract
          id: orders-contract
          name: Orders
          version: "1.0.0"
          status: active
          tags: [sales, core]
          description:
            purpose: Orders
            customProperties:
              - property: a
                value: {b: [1, 2]}
          servers:
            - server: main
              type: postgres
              host: db.example.com
              port: 5432
              database: shop
              schema: public
              roles:
                - role: reader
            - server: queue
              type: kafka
              host: broker:9092
          schema:
            - name: orders
              physicalType: table
              relationships:
                - from: orders.id
                  to: lines.order_id
              properties:
                - &id
                  name: id
                  logicalType: string
                  required: true
                  primaryKey: true
                  primaryKeyPosition: 1
                  logicalTypeOptions:
                    minLength: 1
                    pattern: ^[a-z]+$
                - name: total
                  logicalType: number
                  physicalType: decimal(9, 2)
                  quality:
                    - metric: nullValues
                      mustBe: 0
                    - type: sql
                      query: SELECT 1 FROM orders
                      mustBeBetween: [1, 10]
                - name: state
                  logicalType: string
                  enum:
                    - value: open
                    - value: shut
                - name: prefs
                  logicalType: map
                  map:
                    key: {logicalType: string}
                    value:
                      logicalType: array
                      items:
                        logicalType: object
                        properties:
                          - <<: *id
                            name: x
                - name: v
                  logicalType: vector
                  logicalTypeOptions: {dimensions: 3}
          slaProperties:
            - property: latency
              value: 3
              unit: d
          price:
            priceAmount: 1.5
          team:
            name: Shop
            members:
              - username: ada
                dateIn: "2024-01-01"
          roles:
            - role: reader
              access: read
          support:
            - channel: help
              url: https://help.example.com
          authoritativeDefinitions:
            - url: https://x.example.com
              type: tutorial
          contractCreatedTs: 2024-01-01T00:00:00Z
          """,
          """
          apiVersion: v3.0.2
          kind: DataContract
          id: a
          version: 1.0.0
          status: draft
          schema:
            - name: orders
              properties:
                - name: id
                  logicalType: integer
                  logicalTypeOptions: {minimum: 1, exclusiveMinimum: true, format: i64}
                  quality:
                    - rule: nullCheck
                      mustBeLessThan: 10
          team:
            - username: ada
              role: owner
          """,
          """
          apiVersion: v2.2.2
          kind: DataContract
          uuid: 53581432
          type: tables
          version: 1.1.0
          status: current
          datasetName: shop
          quantumName: orders
          dataset:
            - table: orders
              columns:
                - column: id
                  logicalType: string
                  physicalType: varchar(18)
                  isPrimaryKey: true
              quality:
                - code: nullCheck
                  templateName: NullCheck
                  toolName: X
          stakeholders:
            - username: ada
          """);

  static final List<String> PRODUCTS =
      List.of(
          """
          apiVersion: v1.0.0
          kind: DataProduct
          id: shop
          name: Shop
          status: active
          inputPorts:
            - name: raw
              version: 1.0.0
              contractId: c0
          outputPorts:
            - name: orders
              version: 1.0.0
              contractId: orders-contract
              sbom:
                - type: external
                  url: https://x.example.com
              inputContracts:
                - id: c0
                  version: 2.0.0
          managementPorts:
            - name: m
              content: control
          support:
            - channel: help
              url: https://help.example.com
          team:
            members:
              - username: ada
          """,
          """
          apiVersion: v1.1.0
          kind: DataProduct
          id: shop
          type: aggregate
          synonyms:
            - synonym: store
          outputPorts:
            - name: orders
              deprecated: false
          """);

  private ContractSeeds() {}
}
