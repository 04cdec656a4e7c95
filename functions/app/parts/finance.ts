/** What finance and the board do: payments, the bank, registers, the fund, the books, loans, reports and policies. */
import { ledgerApi } from '../../audit/api.ts';
import { monthRoutes } from '../../audit/pages/month-routes.ts';
import { bookRoutes } from '../../audit/pages/routes.ts';
import { distributionsApi } from '../../distributions/api.ts';
import { distributionRoutes } from '../../distributions/pages/routes.ts';
import { fundApi } from '../../fund/api.ts';
import { fundRoutes } from '../../fund/pages/routes.ts';
import { loansApi } from '../../loans/api.ts';
import { loanRoutes } from '../../loans/pages/routes.ts';
import { paymentsApi } from '../../payments/api.ts';
import { financeRoutes } from '../../payments/pages/routes.ts';
import { uploadRoutes } from '../../payments/pages/upload-routes.ts';
import { runsApi } from '../../payments/runs-api.ts';
import { unmatchedApi } from '../../payments/unmatched/api.ts';
import { unmatchedRoutes } from '../../payments/unmatched/pages/routes.ts';
import { policiesApi } from '../../policies/api.ts';
import { policyRoutes } from '../../policies/pages/routes.ts';
import { receiptsApi } from '../../receipts/api.ts';
import { recoveryApi } from '../../recovery/api.ts';
import { recoveryRoutes } from '../../recovery/pages/routes.ts';
import { importsApi } from '../../registers/api.ts';
import { reportsApi } from '../../reports/api.ts';
import { reportRoutes } from '../../reports/pages/routes.ts';
import { publicFundApi } from '../../reports/public-fund-api.ts';
import { type Part, pagesOf } from './part.ts';

export const finance: Part = {
  name: 'finance',
  calls: [
    ...[fundApi, ledgerApi, runsApi, paymentsApi, importsApi, receiptsApi, unmatchedApi],
    ...[distributionsApi, loansApi, recoveryApi, reportsApi, publicFundApi, policiesApi],
  ],
  pages: (deps) => [
    pagesOf(
      deps,
      ...[financeRoutes, uploadRoutes, reportRoutes, policyRoutes, fundRoutes, bookRoutes, monthRoutes],
      ...[loanRoutes, recoveryRoutes, distributionRoutes, unmatchedRoutes],
    ),
  ],
};
