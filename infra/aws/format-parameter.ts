/** The parameter of a stack that holds its stored format from one deployment to the next. */
import { CfnParameter } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { formatAdvice, STORED_FORMAT } from './stored-format.ts';

/** @returns the parameter, whose value is the format that the stage was first deployed with */
export function addStoredFormat(scope: Construct): CfnParameter {
  const format = String(STORED_FORMAT);
  return new CfnParameter(scope, 'StoredFormat', {
    type: 'String',
    default: format,
    allowedValues: [format],
    description: 'How what the stage keeps is laid out. Never set by hand.',
    constraintDescription: `the stage keeps its data in another format than this program reads (${format}). ${formatAdvice}`,
  });
}
