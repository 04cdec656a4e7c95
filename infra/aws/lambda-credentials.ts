/**
 * Stands in bundled functions in the place of the SDK's search for credentials: Lambda gives every function those of
 * its role as environment variables, so that what looks for them on disks and networks need not be loaded.
 */
type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
};

/** @throws Error outside of Lambda, without its variables */
export const defaultProvider = () => async (): Promise<Credentials> => {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = process.env;
  const { AWS_SESSION_TOKEN: sessionToken } = process.env;
  if (!accessKeyId || !secretAccessKey) throw new Error('there are no credentials of a Lambda role');
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
};
