/** Carrying effects out: each kind reaches its port, each end is noted, no failure keeps another from its end. */
import { describe, expect, it } from 'vitest';
import { dispatchEffects } from '../../../functions/effects/dispatch.ts';
import { PermanentFailure, TransientFailure } from '../../../functions/platform/failures.ts';
import type { Effect } from '../../../functions/platform/store/port.ts';
import { fakePorts, mail, resume, start } from './ports.ts';

describe('dispatchEffects', () => {
  it('carries each kind out through its port and forgets it', async () => {
    const ports = fakePorts();
    expect(await dispatchEffects(ports, [start('s'), resume('r'), mail('m')])).toEqual([
      { id: 's', kind: 'start', outcome: 'done' },
      { id: 'r', kind: 'resume', outcome: 'done' },
      { id: 'm', kind: 'mail', outcome: 'done' },
    ]);
    expect(ports.asked).toEqual([
      'start claim c-1-1 {"claimId":"c-1"}',
      'resume token {"route":"retry"}',
      'mail m to nour@members.example',
    ]);
    expect(ports.forgotten).toEqual(['s', 'r', 'm']);
  });

  it('ends a task with an error where the answer is one', async () => {
    const ports = fakePorts();
    const effect: Effect = { ...resume('r'), error: 'returned' } as Effect;
    expect(await dispatchEffects(ports, [effect])).toMatchObject([{ outcome: 'done' }]);
    expect(ports.asked).toEqual(['fail token returned']);
  });

  it('forgets an answer that nobody waits for', async () => {
    const ports = fakePorts({ resumed: 'gone' });
    expect(await dispatchEffects(ports, [resume('r')])).toMatchObject([{ outcome: 'gone' }]);
    expect(ports.forgotten).toEqual(['r']);
  });

  it('sends no mail whose effect no longer stands, and repeats the rest without harm', async () => {
    const ports = fakePorts({ pending: () => false });
    expect(await dispatchEffects(ports, [mail('m'), start('s')])).toMatchObject([
      { outcome: 'done' },
      { outcome: 'done' },
    ]);
    expect(ports.asked).toEqual(['start claim c-1-1 {"claimId":"c-1"}']);
  });

  it('lists what may succeed later for the sweep, and keeps it', async () => {
    const ports = fakePorts({ fail: { m: new TransientFailure('SES answered TooManyRequestsException') } });
    expect(await dispatchEffects(ports, [mail('m'), mail('n')])).toEqual([
      {
        id: 'm',
        kind: 'mail',
        outcome: 'late',
        why: 'TransientFailure: SES answered TooManyRequestsException',
      },
      { id: 'n', kind: 'mail', outcome: 'done' },
    ]);
    expect(ports.forgotten).toEqual(['n']);
    expect(ports.late).toEqual(['m']);
  });

  it('sets aside what never succeeds', async () => {
    const ports = fakePorts({ fail: { m: new PermanentFailure('SES answered MessageRejected') } });
    expect(await dispatchEffects(ports, [mail('m')])).toMatchObject([{ id: 'm', outcome: 'set-aside' }]);
    expect(ports.setAside).toEqual([['m', 'PermanentFailure: SES answered MessageRejected']]);
    expect(ports.forgotten).toEqual([]);
  });

  it('asks again when it could note no end', async () => {
    const unreachable = new TransientFailure('no table');
    const done = fakePorts({ noting: unreachable });
    expect(await dispatchEffects(done, [start('s')])).toMatchObject([{ outcome: 'again' }]);
    const aside = fakePorts({ fail: { m: new PermanentFailure('x') }, noting: unreachable });
    expect(await dispatchEffects(aside, [mail('m')])).toMatchObject([{ outcome: 'again' }]);
    const late = fakePorts({ fail: { m: new TransientFailure('x') }, noting: unreachable });
    expect(await dispatchEffects(late, [mail('m')])).toMatchObject([{ outcome: 'again' }]);
  });

  it('tries later after an error that nobody foresaw, and repeats none of its words', async () => {
    const ports = fakePorts({ fail: { m: new TypeError('cannot read a@b.example') } });
    expect(await dispatchEffects(ports, [mail('m')])).toEqual([
      { id: 'm', kind: 'mail', outcome: 'late', why: 'TypeError' },
    ]);
  });

  it('ends as if nothing had failed once the repetitions are through', async () => {
    const effects: Effect[] = [start('s'), resume('r'), mail('m')];
    for (const failing of ['s', 'r', 'm']) {
      const failures: Record<string, Error> = { [failing]: new TransientFailure('later') };
      const ports = fakePorts({ fail: failures });
      const first = await dispatchEffects(ports, effects);
      const again = effects.filter((_, at) => first[at]?.outcome === 'late');
      delete failures[failing];
      await dispatchEffects(ports, again);
      expect([...ports.forgotten].sort()).toEqual(['m', 'r', 's']);
    }
  });
});
