using System.Collections.Concurrent;
using System.Diagnostics;

namespace Evenkeel.Browser.Tests.Support;

/// <summary>The built program, started as an operator would, with a SQLite database and a port of its own.</summary>
public sealed class Application : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly string folder = Directory.CreateTempSubdirectory("evenkeel-browser-").FullName;
    private readonly ConcurrentQueue<string> log = new();
    private readonly TaskCompletionSource<string> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process process;

    private Application(bool demonstration)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in Words())
        {
            start.ArgumentList.Add(word);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["EVENKEEL_DATABASE"] = $"sqlite:{Path.Combine(folder, "browser.db")}";
        start.Environment["EVENKEEL_NEW_DATABASE"] = demonstration ? "demonstration" : "";
        // As published: from a build, a touched style sheet would be sent again without compression.
        start.Environment["ReloadStaticAssetsAtRuntime"] = "false";
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException(string.Join('\n', log)));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
    }

    /// <summary>http://127.0.0.1:PORT</summary>
    public string Address => address.Task.Result;

    public static async Task<Application> StartAsync(bool demonstration)
    {
        var application = new Application(demonstration);
        application.process.Start();
        application.process.BeginOutputReadLine();
        application.process.BeginErrorReadLine();
        await application.address.Task.WaitAsync(TimeSpan.FromMinutes(2));
        return application;
    }

    public ValueTask DisposeAsync()
    {
        Stop();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static IEnumerable<string> Words() =>
        [Folders.WebProgram, "--urls", "http://127.0.0.1:0", "--contentRoot", Folders.WebSource];

    private void Read(string? line)
    {
        log.Enqueue(line ?? "");
        var at = line?.IndexOf(Listening, StringComparison.Ordinal) ?? -1;
        if (at >= 0)
        {
            address.TrySetResult(line![(at + Listening.Length)..].Trim());
        }
    }

    private void Stop()
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        catch (InvalidOperationException gone)
        {
            // It was never started, or has been disposed of: nothing to stop.
            Debug.WriteLine(gone.Message);
        }
    }
}
