import { driverReports } from "./driver-rows.ts";
import { reliabilityReports } from "./reliability-rows.ts";
import type { ReportInput } from "./report-input.ts";
import type { SurveyWave } from "./score-cells.ts";
import type { DriverReport, ReliabilityReport } from "./site-report.ts";

/** What is known of how the answers of one survey go together in one wave. */
export interface SurveyModels {
  wave: string;
  survey: string;
  drivers: DriverReport[];
  reliability: ReliabilityReport[];
}

/** Reliability of constructs and drivers of outcomes, of the whole organisation: nothing smaller has enough answers for it. */
export function surveyModels(wave: SurveyWave, input: ReportInput): SurveyModels {
  const instrument = input.instruments.get(wave.survey);
  const moments = input.counts.find((each) => each.wave === wave.wave && each.survey === wave.survey)?.moments;
  const isPublic = input.workspace.confidentiality.public;
  return {
    wave: wave.wave,
    survey: wave.survey,
    drivers: instrument === undefined ? [] : driverReports(wave, moments, instrument, isPublic),
    reliability: reliabilityReports(wave, moments, isPublic),
  };
}
