import { driverReports } from "./driver-rows.ts";
import { reliabilityReports } from "./reliability-rows.ts";
import type { ReportInput } from "./report-input.ts";
import type { SurveyWave } from "./score-cells.ts";
import type { DriverReport, ReliabilityReport } from "./site-report.ts";
import { type DriversOfUnit, unitDrivers } from "./unit-drivers.ts";

/** What is known of how the answers of one survey go together in one wave. */
export interface SurveyModels {
  wave: string;
  survey: string;
  drivers: DriverReport[];
  /** Of units that are large enough for figures of their own. */
  unitDrivers: DriversOfUnit[];
  reliability: ReliabilityReport[];
}

/** Reliability of constructs and drivers of outcomes, of the whole organisation; drivers also of units with answers enough. */
export function surveyModels(wave: SurveyWave, input: ReportInput): SurveyModels {
  const instrument = input.instruments.get(wave.survey);
  const moments = input.counts.find((each) => each.wave === wave.wave && each.survey === wave.survey)?.moments;
  const isPublic = input.workspace.confidentiality.public;
  return {
    wave: wave.wave,
    survey: wave.survey,
    drivers: instrument === undefined ? [] : driverReports(wave, moments, instrument, isPublic),
    unitDrivers: instrument === undefined ? [] : unitDrivers(wave, moments, instrument, isPublic),
    reliability: reliabilityReports(wave, moments, isPublic),
  };
}
