/** The headers of every mail that the program sends, beside whom it is from and to. */

/** @param unsubscribe where one POST takes the reader off the list (RFC 8058) */
export function mailHeaders(unsubscribe: string | undefined): Readonly<Record<string, string>> {
  return {
    // Keeps out-of-office answers from coming back.
    'Auto-Submitted': 'auto-generated',
    ...(unsubscribe !== undefined && {
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  };
}
