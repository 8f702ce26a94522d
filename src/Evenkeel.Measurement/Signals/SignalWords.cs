namespace Evenkeel.Measurement.Signals;

internal static class SignalWords
{
    public static string Title(this SignalAnswer answer) =>
        answer switch
        {
            SignalAnswer.WeKnowWhy => "We know why",
            SignalAnswer.NothingToDo => "Nothing to do",
            _ => "We act on it",
        };
}
