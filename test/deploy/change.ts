/** What the changed app changes, for whoever looks at it afterwards. */
export const changedVersion = '9.9.9';
export const firstState = 'SecondDeployment';
