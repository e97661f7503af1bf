const SHORTEST = 10;
/** Beyond it nobody types; it bounds what is hashed. */
const LONGEST = 200;

/** The long ones among the passwords that are tried first everywhere. */
const COMMON = new Set([
  "1234567890", "0123456789", "0987654321", "12345678910", "123456789a", "1q2w3e4r5t", "1q2w3e4r5t6y", "1qaz2wsx3edc", "abc1234567", "abcdefghij",
  "administrator", "asdfghjkl1", "changeme123", "football123", "iloveyou123", "letmein123", "liverpool1", "manchester", "password01", "password12",
  "password123", "password1234", "passw0rd123", "p@ssw0rd123", "princess123", "q1w2e3r4t5", "qwerty1234", "qwerty12345", "qwerty123456", "qwertyuiop",
  "starwars123", "sunshine123", "superman123", "welcome123", "welcome1234", "worthwhile",
]);

export type PasswordProblem = "passwordShort" | "passwordLong" | "passwordCommon";

/**
 * What is wrong with a new password, or null. Length counts and guessability counts; digits and signs are nobody's
 * business (NIST SP 800-63B).
 */
export function passwordProblem(password: string): PasswordProblem | null {
  const plain = password.normalize("NFKC");
  const letters = [...plain];
  if (letters.length < SHORTEST) return "passwordShort";
  if (letters.length > LONGEST) return "passwordLong";
  if (new Set(letters).size < 4 || COMMON.has(plain.toLowerCase())) return "passwordCommon";
  return null;
}
