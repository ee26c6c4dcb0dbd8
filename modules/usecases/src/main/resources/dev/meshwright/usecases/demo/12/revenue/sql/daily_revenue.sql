-- Revenue by day and country, in euro.
WITH counted AS (
  SELECT
    order_id,
    customer_id,
    CAST(ordered_at AS DATE) AS day,
    delivery.country AS country,
    upper(trim(currency)) AS currency,
    total
  FROM orders
  QUALIFY row_number() OVER (PARTITION BY order_id ORDER BY received_at DESC) = 1
),
in_euro AS (
  SELECT counted.*, CAST(total * eur_per_unit AS DECIMAL(18, 2)) AS total_eur
  FROM counted
  JOIN fx_rates
    ON fx_rates.currency = counted.currency
    AND CAST(fx_rates.month AS VARCHAR) = strftime(counted.day, '%Y-%m')
)
SELECT
  day,
  country,
  count(*) AS orders,
  count(DISTINCT customer_id) AS customers,
  CAST(sum(total_eur) AS DECIMAL(18, 2)) AS revenue_eur
FROM in_euro
GROUP BY day, country
ORDER BY day, country
