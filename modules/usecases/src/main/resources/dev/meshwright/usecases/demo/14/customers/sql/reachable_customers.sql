-- Customers, each once, whom letters may reach.
WITH tidy AS (
  SELECT
    customer_id,
    trim(name) AS name,
    lower(trim(email)) AS email,
    country,
    coalesce(
      try_cast(signed_up_on AS DATE),
      CAST(try_strptime(CAST(signed_up_on AS VARCHAR), '%d/%m/%Y') AS DATE)
    ) AS signed_up_on,
    marketing_consent,
    greatest(points, 0) AS points
  FROM customers
),
once AS (
  SELECT *
  FROM tidy
  QUALIFY row_number() OVER (PARTITION BY customer_id ORDER BY country) = 1
)
SELECT customer_id, name, email, country, signed_up_on, points
FROM once
WHERE marketing_consent AND email LIKE '%@%'
ORDER BY customer_id
