using Evenkeel.Measurement;
using Evenkeel.Measurement.Screening;
using Evenkeel.Platform.Acts;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Measurement;

public sealed class RescreenTests(World world)
{
    [Fact]
    public async Task A_reading_that_is_saved_beside_a_rescreen_is_not_set_back()
    {
        var ward = await OwnService.MakeAsync(world, "Rescreened");
        var measure = await world.Analyst.MeasureAsync(Arrange.Name("Beside"), unit: ward.Wards[0]);
        await world.Analyst.RecordAsync(measure, "2026-09-01", "3");
        var number = Arrange.Number(measure);
        var meanwhile = new Meanwhile(() => world.Analyst.RecordAsync(measure, "2026-10-01", "8"));

        var report = await world.App.AsSystemAsync(s =>
            s.GetRequiredService<Rescreen>().RebuildAsync(new Act("Test rescreen"), [number], meanwhile, default)
        );
        await meanwhile.Saving!;

        Assert.Equal(1, report.Series);
        var status = await world.App.ReadAsync(db => db.SeriesStatuses.SingleAsync(s => s.SeriesNumber == number));
        Assert.Equal((2, 8), (status.Points, status.LastValue));
    }

    /// <summary>Saves when the charts were looked at and before what they say is written.</summary>
    private sealed class Meanwhile(Func<Task> save) : IProgress<(int Done, int Of)>
    {
        private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(2);

        public Task? Saving { get; private set; }

        // Where the database makes it wait, it is saved after the rescreen.
        public void Report((int Done, int Of) value)
        {
            Saving ??= Task.Run(save);
            Task.WaitAny(Saving, Task.Delay(LongEnough));
        }
    }
}
