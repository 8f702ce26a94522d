using Microsoft.AspNetCore.Http;

namespace Evenkeel.Organisation.ImportUnits;

internal sealed class ImportUnitsForm
{
    private const int MostBytes = 2 * 1024 * 1024;

    public IFormFile? File { get; set; }

    /// <summary>The file as it was read: it comes back with the second step, so that nothing waits on the server.</summary>
    public string? Text { get; set; }
    public bool LeaveOut { get; set; }

    /// <summary>Reads the file where there is one; answers what is wrong with it.</summary>
    public async Task<IEnumerable<(string Field, string Sentence)>> ReadAsync()
    {
        if (Text is not null)
        {
            return [];
        }

        if (File is not { Length: > 0 })
        {
            return [(nameof(File), "Choose a file that has something in it.")];
        }

        if (File.Length > MostBytes)
        {
            return [(nameof(File), "The file is larger than 2 MB. Import it in parts.")];
        }

        using var bytes = new MemoryStream();
        await File.CopyToAsync(bytes);
        Text = UnitFile.Decode(bytes.ToArray());
        return [];
    }
}
