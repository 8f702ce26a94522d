namespace Evenkeel.Control.Demonstration;

/// <summary>A line of a demonstration's whys; the lines below it follow it, one deeper.</summary>
internal sealed record DemoWhy(int Depth, string Text, string Factor, bool IsRoot = false);

/// <summary>Why the demonstration's issues happened: planted ones to read, and a line or two of every third of each day's.</summary>
internal static class DemoCauses
{
    private const int OneIn = 3;
    private const string Equipment = "Equipment and supplies";
    private const string Organisation = "Organisation and management";

    private static readonly Dictionary<string, DemoWhy[]> All = new()
    {
        ["Discharge medicines come up after 16:00, and people wait for them"] =
        [
            new(0, "They are ordered after the round, on the day itself", "Task"),
            new(1, "Nobody says the day before who goes home", "Communication"),
            new(2, "The board has no place for the day of discharge", Equipment, IsRoot: true),
            new(0, "The pharmacy’s run leaves before the round ends", Organisation),
            new(1, "The two times were set by two departments, years apart", Organisation, IsRoot: true),
            new(0, "New doctors do not know the form for the early run", "Education and training"),
            new(0, "The usual medicines are not in the ward’s own stock", Equipment),
        ],
        ["No night pharmacist since Monday"] =
        [
            new(0, "The one who did nights has left", "Individual staff"),
            new(1, "The post is advertised only once a quarter", Organisation),
            new(0, "No ward was told before the first night", "Communication"),
        ],
        ["Bed 4 call bell does not ring at the desk"] =
        [
            new(0, "The plug has come out of the wall", Equipment),
            new(1, "It is pulled when the bed is moved for cleaning", "Environment"),
            new(2, "The cable is half a metre too short", Equipment, IsRoot: true),
        ],
        ["The printer at the desk jams"] = [new(0, "The paper is damp", "Environment")],
        ["Dressings of the right size are missing"] = [new(0, "The order list has only one size", Equipment)],
        ["Handover starts late when the night has one nurse"] =
        [
            new(0, "Nobody can leave the bay", "Team"),
            new(1, "The rota has one nurse from six to eight", Organisation),
        ],
        ["The drug fridge was open this morning"] = [new(0, "The door does not close by itself", Equipment)],
        ["Letters reach the practice after the visit"] = [new(0, "They are typed elsewhere, in turn", "Communication")],
        ["The blind in bay 3 does not close"] = [new(0, "The cord broke and was not reported", "Environment")],
        ["Two people waited for a porter for an hour"] = [new(0, "All porters are asked at eleven", "Task")],
        ["The observation chart hides the early warning score"] =
        [
            new(0, "The score is on the back", "Task"),
            new(0, "New staff look at the front only", "Education and training"),
        ],
        ["Interpreters are booked for the wrong day"] = [new(0, "The letter gives the old day", "Communication")],
        ["Insulin pens are kept in two places"] = [new(0, "Two shifts had two habits", "Team")],
    };

    public static IReadOnlyList<DemoWhy> Of(DemoStory story) =>
        !All.TryGetValue(story.Problem, out var whys) ? []
        : DemoStory.All.Contains(story) || (int)(story.Hour * 60) % OneIn == 0 ? whys
        : [];
}
