/** A browser that has not answered by then asks nobody, and never will. */
const answersWithinMs = 1500;

/** Puts a text on the clipboard; answers whether the browser let it, and always does. */
export async function copyText(text: string): Promise<boolean> {
  try {
    return await Promise.race([
      navigator.clipboard.writeText(text).then(() => true),
      new Promise<false>((resolve) => setTimeout(resolve, answersWithinMs, false)),
    ]);
  } catch {
    return false;
  }
}
