import fc from "fast-check";

/** A property of the database says what it failed on at once: looking for a smaller case takes longer than a test may, and would hide it. */
fc.configureGlobal({ endOnFailure: true });
