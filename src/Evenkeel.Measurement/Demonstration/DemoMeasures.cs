using Evenkeel.Measurement.Measures;
using Evenkeel.Spc;

namespace Evenkeel.Measurement.Demonstration;

/// <summary>The measures of NHS Strathmore: of every kind, every role, every dimension and aim.</summary>
internal static class DemoMeasures
{
    public static readonly IReadOnlyList<DemoMeasure> Everywhere =
    [
        new(
            "recommend",
            "People who would recommend us",
            MeasureKind.Proportion,
            Frequency.Month,
            Improvement.Up,
            0.92,
            45
        )
        {
            Counted = "people who answered “very good” or “good”",
            OutOf = "people who answered the question of the month",
            Defined =
                "Everyone who leaves our care is asked once, on paper or by text. Left out: answers without a score.",
            Dimensions = Dimensions.PersonCentred,
            Target = 90,
        },
        new("complaints", "Complaints", MeasureKind.Count, Frequency.Month, Improvement.Down, 3.2, 0)
        {
            Counted = "complaints received, stage 1 and 2",
            Defined = "Counted in the month in which they came in, whatever their outcome.",
            Dimensions = Dimensions.PersonCentred,
        },
        new("absence", "Staff absence", MeasureKind.Proportion, Frequency.Month, Improvement.Down, 0.052, 780)
        {
            Counted = "shifts lost to sickness",
            OutOf = "shifts in the rota",
            Defined = "From the rota system, on the fifth working day of the next month.",
            Role = MeasureRole.Balancing,
            Dimensions = Dimensions.Efficient,
            Aims = Aims.StaffExperience,
            Target = 4,
        },
        new("brief", "Safety briefs held", MeasureKind.Proportion, Frequency.Week, Improvement.Up, 0.88, 14)
        {
            Counted = "safety briefs held",
            OutOf = "safety briefs planned (two a day)",
            Defined = "Held: begun within 15 minutes of its time and all three questions asked.",
            Role = MeasureRole.Process,
            Aims = Aims.StaffExperience,
            Target = 95,
        },
        new("handwash", "Hand hygiene", MeasureKind.Proportion, Frequency.Month, Improvement.Up, 0.93, 30)
        {
            Counted = "moments in which hands were cleaned",
            OutOf = "moments observed",
            Defined = "Thirty moments a month, observed by a colleague from another team, all five moments of the WHO.",
            Role = MeasureRole.Process,
            Target = 95,
        },
        new(
            "equity",
            "Interpreter there when needed",
            MeasureKind.Proportion,
            Frequency.CalendarQuarter,
            Improvement.Up,
            0.8,
            24
        )
        {
            Counted = "visits with an interpreter",
            OutOf = "visits for which one was needed",
            Defined = "In person, by phone or by video.",
            Role = MeasureRole.Process,
            Dimensions = Dimensions.Equitable,
        },
    ];

    public static readonly IReadOnlyList<DemoMeasure> Wards =
    [
        new("falls", "Falls", MeasureKind.Count, Frequency.Month, Improvement.Down, 6.5, 0)
        {
            Counted = "falls, with or without harm",
            Defined = "Anyone who comes to rest unintentionally on the floor, as recorded by the nurse in charge.",
        },
        new(
            "harm",
            "Falls with harm per 1,000 bed days",
            MeasureKind.Rate,
            Frequency.Month,
            Improvement.Down,
            0.0018,
            760
        )
        {
            Counted = "falls with harm",
            OutOf = "occupied bed days",
            Per = 1000,
            Defined = "Harm: any injury that needs first aid or more.",
            Aims = Aims.PopulationHealth,
        },
        new(
            "pressure",
            "Pressure damage per 1,000 bed days",
            MeasureKind.Rate,
            Frequency.Month,
            Improvement.Down,
            0.0024,
            760
        )
        {
            Counted = "new pressure ulcers, grade 2 to 4",
            OutOf = "occupied bed days",
            Per = 1000,
            Defined = "Found more than 72 hours after admission.",
        },
        new("arrest", "Days between cardiac arrests", MeasureKind.DaysBetween, Frequency.Event, Improvement.Up, 48, 0)
        {
            Counted = "cardiac arrests",
            Defined = "A call to 2222 with chest compressions or defibrillation.",
        },
        new(
            "catheter",
            "Cases between catheter infections",
            MeasureKind.CasesBetween,
            Frequency.Event,
            Improvement.Up,
            38,
            0
        )
        {
            Counted = "catheters since the last infection",
            Defined = "Catheters inserted since the last catheter-associated infection.",
        },
        new(
            "medicines",
            "Medicines checked within 24 hours",
            MeasureKind.Proportion,
            Frequency.Month,
            Improvement.Up,
            0.82,
            40
        )
        {
            Counted = "people whose medicines were reconciled within 24 hours",
            OutOf = "people admitted, sample of 40",
            Defined = "Two sources, documented, discrepancies acted on.",
            Role = MeasureRole.Process,
            Dimensions = Dimensions.Effective,
            Target = 90,
        },
        new("stay", "Length of stay", MeasureKind.Measurement, Frequency.Month, Improvement.Down, 8.4, 0.7)
        {
            Counted = "days from admission to discharge, mean",
            InUnits = "days",
            Defined = "Everyone discharged alive in the month.",
            Dimensions = Dimensions.Efficient | Dimensions.Timely,
            Aims = Aims.Value,
        },
    ];

    public static readonly IReadOnlyList<DemoMeasure> Communities =
    [
        new(
            "first-visit",
            "First visit within two weeks",
            MeasureKind.Proportion,
            Frequency.Month,
            Improvement.Up,
            0.84,
            55
        )
        {
            Counted = "people first seen within 14 days",
            OutOf = "people referred",
            Defined = "From the day the referral is received to the first face-to-face or video contact.",
            Dimensions = Dimensions.Timely,
            Aims = Aims.PopulationHealth,
            Target = 90,
        },
        new("wait", "Wait for a first visit", MeasureKind.Measurement, Frequency.Month, Improvement.Down, 11.5, 1.2)
        {
            Counted = "days from referral to first contact, mean",
            InUnits = "days",
            Defined = "Everyone first seen in the month.",
            Dimensions = Dimensions.Timely,
        },
        new("missed", "Missed visits", MeasureKind.Count, Frequency.Month, Improvement.Down, 4.6, 0)
        {
            Counted = "planned visits that we did not make",
            Defined = "Not those that the person cancelled.",
        },
        new(
            "admitted",
            "Unplanned admissions per 1,000 people",
            MeasureKind.Rate,
            Frequency.Month,
            Improvement.Down,
            0.021,
            420
        )
        {
            Counted = "unplanned admissions",
            OutOf = "people on our list",
            Per = 1000,
            Defined = "Any emergency admission of somebody on the list on the first of the month.",
            Aims = Aims.PopulationHealth,
        },
        new(
            "violence",
            "Days between assaults on staff",
            MeasureKind.DaysBetween,
            Frequency.Event,
            Improvement.Up,
            31,
            0
        )
        {
            Counted = "assaults on staff",
            Defined = "Physical assault, reported by the person or a colleague.",
            Aims = Aims.StaffExperience,
        },
        new("relapse", "Contacts between relapses", MeasureKind.CasesBetween, Frequency.Event, Improvement.Up, 26, 0)
        {
            Counted = "planned contacts since the last relapse",
            Defined = "Relapse: an unplanned crisis contact.",
            Dimensions = Dimensions.Effective,
        },
        new("calls", "Calls a week", MeasureKind.Count, Frequency.Week, Improvement.Neutral, 21, 0)
        {
            Counted = "calls from people and carers",
            Defined = "Answered or not, to the team's own number.",
            Dimensions = Dimensions.Efficient,
            Aims = Aims.Value,
        },
    ];

    /// <summary>Cases with a predicted risk: few teams have a model of it.</summary>
    public static readonly IReadOnlyList<DemoMeasure> Surgery =
    [
        new(
            "deaths",
            "Deaths within 30 days of emergency surgery",
            MeasureKind.PredictedRisk,
            Frequency.Event,
            Improvement.Down,
            0.055,
            4
        )
        {
            Counted = "deaths within 30 days",
            OutOf = "emergency operations",
            Defined =
                "Every emergency laparotomy, on the day of the operation; the risk is worked out before it, by the same model each time. Recorded when the 30 days are over.",
            Aims = Aims.PopulationHealth,
            OnlyAt = ["surgical-receiving", "ward-14"],
        },
    ];

    public static IEnumerable<DemoMeasure> For(string kind) => Everywhere.Concat(kind == "ward" ? Wards : Communities);

    public static IEnumerable<DemoMeasure> All => [.. Everywhere, .. Wards, .. Communities, .. Surgery];
}
