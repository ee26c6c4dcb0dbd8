-- Orders, each once, with tidy codes and a mark for what looks wrong.
WITH latest AS (
  -- Orders that were sent twice are the same but for the time they were received.
  SELECT *
  FROM orders
  QUALIFY row_number() OVER (PARTITION BY order_id ORDER BY received_at DESC) = 1
),
tidy AS (
  SELECT
    order_id,
    customer_id,
    ordered_at,
    received_at,
    status,
    upper(trim(currency)) AS currency,
    lower(trim(channel)) AS channel,
    total,
    item_count,
    date_diff('hour', ordered_at, received_at) AS hours_late
  FROM latest
),
line_sums AS (
  SELECT order_id, sum(quantity * unit_price) AS line_total
  FROM order_lines
  GROUP BY order_id
)
SELECT
  tidy.*,
  CASE
    WHEN total < 0 THEN 'negative total'
    WHEN hours_late >= 24 THEN 'late'
    ELSE 'fine'
  END AS verdict
FROM tidy
LEFT JOIN line_sums USING (order_id)
ORDER BY order_id
