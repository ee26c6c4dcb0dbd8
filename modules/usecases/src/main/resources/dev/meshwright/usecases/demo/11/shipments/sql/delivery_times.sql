-- How long carriers take, by country.
WITH delivered AS (
  SELECT
    shipment_id,
    carrier,
    destination.country AS country,
    CAST(handed_over_at AS TIMESTAMP) AS handed_over_at,
    CAST(delivered_at AS TIMESTAMP) AS delivered_at
  FROM shipments
  WHERE delivered_at IS NOT NULL
),
plausible AS (
  -- Some carriers report a delivery before the parcel was handed over.
  SELECT *, date_diff('hour', handed_over_at, delivered_at) AS hours
  FROM delivered
  WHERE delivered_at >= handed_over_at
)
SELECT
  country,
  carrier,
  count(*) AS shipments,
  round(avg(hours), 1) AS average_hours,
  quantile_cont(hours, 0.95) AS p95_hours
FROM plausible
GROUP BY country, carrier
ORDER BY country, carrier
