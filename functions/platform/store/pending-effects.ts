/** What carrying effects out needs of the place where they are stored; each home has its own. */
export interface PendingEffects {
  /** False once the effect was carried out or set aside. @throws TransientFailure when that cannot be known */
  isPending(id: string): Promise<boolean>;
  /** Notes that an effect was carried out; twice is as good as once. @throws TransientFailure */
  done(id: string): Promise<void>;
  /**
   * Notes that an effect failed for now, for whoever looks through such lists to try it again; where it is missing,
   * whoever handed the effect in does so again. @throws TransientFailure
   */
  late?(id: string): Promise<void>;
  /** Keeps an effect for a person to look at; nothing takes it up by itself any more. @throws TransientFailure */
  setAside(id: string, why: string): Promise<void>;
}
