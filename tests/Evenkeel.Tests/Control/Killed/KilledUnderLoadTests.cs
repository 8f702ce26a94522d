using System.Globalization;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Platform.Data;
using Evenkeel.Tests.Cli;
using Evenkeel.Tests.House;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Control.Killed;

/// <summary>
/// The web program killed (kill -9) at random moments while six people raise issues and move escalations through it, clocks run out and mail goes out. Once here;
/// EVENKEEL_KILLS times in ./dev test slow, which leaves its figures in artifacts.
/// </summary>
public sealed class KilledUnderLoadTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable("EVENKEEL_KILLS"), CultureInfo.InvariantCulture, out var many)
            ? many
            : 1;

    [Fact]
    public async Task Nothing_that_was_answered_is_lost_nothing_is_half_done_and_nobody_is_told_twice()
    {
        await using var ward = new KilledWard();
        await ward.OpenAsync();
        var busy = new BusyPeople(ward.People);
        for (var kill = 0; kill < Kills; kill++)
        {
            await WorkAndKillAsync(ward, busy, kill);
            await ward.CheckAsync(isOpenOnly: true);
        }

        if (Kills > 1)
        {
            await FinishAsync(ward);
        }

        var whole = await ward.CheckAsync(isOpenOnly: false);
        await CheckAnsweredAsync(ward, busy, whole);
        CheckClocks(whole);
        await CheckMailAsync(ward);
        await WriteAsync(ward, busy, whole);
    }

    private static async Task WorkAndKillAsync(KilledWard ward, BusyPeople busy, int kill)
    {
        var open = await ward.OpenNumbersAsync();
        await using var web = await ward.StartAsync();
        using var stop = new CancellationTokenSource();
        var work = busy.WorkAsync(web, open, kill * 100, stop.Token);
        await Task.Delay(TimeSpan.FromMilliseconds(new Random(kill).Next(500, 5000)));
        await web.KillAsync();
        await stop.CancelAsync();
        await work;
    }

    /// <summary>What a dead program had claimed is taken up again after two minutes.</summary>
    private static async Task FinishAsync(KilledWard ward)
    {
        await using var web = await ward.StartAsync();
        var until = TimeProvider.System.GetUtcNow() + Patience;
        while (await DueAsync(ward) > 0)
        {
            Assert.True(TimeProvider.System.GetUtcNow() < until, "Jobs that were due are not done.");
            await Task.Delay(TimeSpan.FromSeconds(2));
        }
    }

    private static Task<int> DueAsync(KilledWard ward)
    {
        var now = TimeProvider.System.GetUtcNow();
        return ward.ReadAsync(db => db.Jobs.CountAsync(job => job.DoneAt == null && !job.IsParked && job.DueAt <= now));
    }

    private static async Task CheckAnsweredAsync(KilledWard ward, BusyPeople busy, List<Escalation> whole)
    {
        var problems = await ward.ReadAsync(db => db.Set<Issue>().Select(i => i.Problem).ToListAsync());
        Assert.Equal(problems.Count, problems.Distinct().Count());
        Assert.Empty(busy.Raised.Except(problems));
        Assert.Equal(problems.Count, whole.Count);
        var reasons = whole.SelectMany(e => e.Steps).Select(s => s.Reasons ?? "").ToList();
        Assert.Empty(busy.Moved.Except(reasons));
        Assert.All(
            reasons.Where(r => r.StartsWith("Because of", StringComparison.Ordinal)).CountBy(r => r),
            pair => Assert.Equal(1, pair.Value)
        );
    }

    /// <summary>A due time is found late once; nothing is closed but by a verdict.</summary>
    private static void CheckClocks(List<Escalation> whole)
    {
        foreach (var escalation in whole)
        {
            var late = escalation
                .Steps.Where(step => step.Kind == MoveKind.NoteLate)
                .Select(step => step.DueAt)
                .ToList();
            Assert.Equal(late.Count, late.Distinct().Count());
            Assert.Equal(
                escalation.State == EscalationState.Closed,
                escalation.Steps.Any(step => step.Kind == MoveKind.Accept)
            );
        }
    }

    /// <summary>Each mail went once at most; each that is said to have gone did.</summary>
    private static async Task CheckMailAsync(KilledWard ward)
    {
        var taken = ward.Mail.Taken.Select(mail => mail.MessageId!.Split('@')[0]).ToList();
        Assert.Equal(taken.Count, taken.Distinct().Count());
        var mails = await ward.ReadAsync(db => db.OutgoingMails.AsNoTracking().ToListAsync());
        Assert.All(mails.Where(m => m.SentAt is not null), mail => Assert.Contains($"{mail.Id:N}", taken));
        Assert.Empty(taken.Except(mails.Select(mail => $"{mail.Id:N}")));
        Assert.All(mails.Where(m => m.SendingSince is null), mail => Assert.DoesNotContain($"{mail.Id:N}", taken));
    }

    private static async Task WriteAsync(KilledWard ward, BusyPeople busy, List<Escalation> whole)
    {
        var notices = await ward.ReadAsync(db => db.Notices.CountAsync());
        var doubt = await ward.ReadAsync(db =>
            db.OutgoingMails.CountAsync(m => m.SendingSince != null && m.SentAt == null)
        );
        var steps = whole.SelectMany(e => e.Steps).ToList();
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{(TestDatabase.IsPostgres ? "PostgreSQL" : "SQLite")}: {Kills} kills; {busy.Asked} forms sent, {busy.Raised.Count + busy.Moved.Count} answered, none of these lost; {whole.Count} escalations, {steps.Count} steps ({steps.Count(s => s.Kind == MoveKind.NoteLate)} found late, each once); {notices} notices; {ward.Mail.Taken.Count} mails, none twice, {doubt} in doubt"
        );
        await File.WriteAllTextAsync(
            Path.Combine(Sources.Root, "artifacts", $"killed-{(TestDatabase.IsPostgres ? "postgres" : "sqlite")}.txt"),
            line + "\n"
        );
        TestContext.Current.SendDiagnosticMessage(line);
    }
}
