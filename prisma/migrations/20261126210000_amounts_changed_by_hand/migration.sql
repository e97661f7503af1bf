-- Of an expense that was asked for in another currency and whose amount somebody changed by hand, the currency alone is known.
ALTER TABLE expenses DROP CONSTRAINT expenses_original;
ALTER TABLE expenses ADD CONSTRAINT expenses_original CHECK ((original_minor IS NULL OR original_currency IS NOT NULL) AND original_currency ~ '^[A-Z]{3}$');
