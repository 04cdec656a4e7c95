/** How far the play is: a bar that grows on a terminal, a line now and then anywhere else. */

export interface Progress {
  show(what: string, done: number, total: number): void;
  end(): void;
}

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const width = 32;
/** Without a terminal, a line for every so many hundredths. */
const stepPercent = 25;

export function createProgress(output: Output): Progress {
  return output.isTTY ? bar(output) : lines(output);
}

function bar(output: Output): Progress {
  return {
    show(what, done, total) {
      const filled = Math.round((width * done) / Math.max(1, total));
      output.write(
        `\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done} of ${total} ${what}`,
      );
    },
    end: () => output.write('\n'),
  };
}

function lines(output: Output): Progress {
  let told = '';
  return {
    show(what, done, total) {
      const step = Math.floor((100 * done) / Math.max(1, total) / stepPercent);
      const kind = what.replace(/\d+/g, '');
      if (told === `${kind} ${step}` || step === 0) return;
      told = `${kind} ${step}`;
      output.write(`${done} of ${total} ${what}\n`);
    },
    end() {},
  };
}
