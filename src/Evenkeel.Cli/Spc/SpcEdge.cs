using System.Diagnostics.CodeAnalysis;
using Sylvan.Data.Csv;

namespace Evenkeel.Cli.Spc;

/// <summary>What the command line gives wrongly, in a sentence.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Always with a sentence.")]
internal sealed class SpcUsageException(string message) : Exception(message);

/// <summary>There is nothing in the file.</summary>
internal sealed class EmptyFileException : Exception;

/// <summary>The edge of both verbs: faults to the error output and no other output, or all of the output.</summary>
internal static class SpcEdge
{
    /// <summary>Does the work, which gives what writes the output, or null where there are faults.</summary>
    public static int Run(Func<Faults, Action<Stream>?> work)
    {
        var faults = new Faults();
        Action<Stream>? write = null;
        try
        {
            write = work(faults);
        }
        catch (CsvRecordTooLargeException)
        {
            faults.Add(
                null,
                null,
                "a row is longer than 16 million characters: a quotation mark is perhaps not closed."
            );
        }
        catch (CsvFormatException broken)
        {
            faults.Add(
                broken.RowNumber + 1,
                (broken.FieldOrdinal + 1).ToString(Numbers.Culture),
                "it is not a CSV from here on: a quotation mark is not closed, or stands inside a cell."
            );
        }
        catch (EmptyFileException)
        {
            faults.Add(1, null, "the file is empty. Its first row holds the headings.");
        }
        catch (Exception problem) when (problem is SpcUsageException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(problem.Message);
            return ExitCodes.Usage;
        }

        if (faults.Any || write is null)
        {
            faults.WriteTo(Console.Error);
            return ExitCodes.Data;
        }

        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        write(output);
        return ExitCodes.Ok;
    }
}
