namespace Evenkeel.Measurement.Demonstration;

/// <summary>
/// Numbers that look random and are always the same: a stream for each series and period, so that a demonstration which goes on gives what it
/// would have given. SplitMix64 (Steele, Lea and Flood 2014), seeded by FNV-1a of the series' name.
/// </summary>
internal sealed class Chance
{
    private ulong state;

    public Chance(string series, int period)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in series)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        // Scrambled, and by another constant than the stream's own: neighbouring periods would otherwise share their draws.
        state = Scramble(hash ^ Scramble((ulong)(uint)period * 0xD1B54A32D192ED03UL));
    }

    /// <summary>From 0 up to but not 1.</summary>
    public double Uniform()
    {
        state += 0x9E3779B97F4A7C15UL;
        return (Scramble(state) >> 11) * (1.0 / (1UL << 53));
    }

    private static ulong Scramble(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    public int Between(int low, int high) => low + (int)(Uniform() * (high - low + 1));

    /// <summary>How many of so many, each with the same chance.</summary>
    public int Binomial(int of, double chance)
    {
        var count = 0;
        for (var i = 0; i < of; i++)
        {
            count += Uniform() < chance ? 1 : 0;
        }

        return count;
    }

    /// <summary>Knuth's multiplication; the means here are small.</summary>
    public int Poisson(double mean)
    {
        var (limit, product, count) = (Math.Exp(-mean), Uniform(), 0);
        while (product > limit)
        {
            product *= Uniform();
            count++;
        }

        return count;
    }

    /// <summary>Box and Muller.</summary>
    public double Normal(double mean, double deviation) =>
        mean + deviation * Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>Whole days until the next event, at least one. It takes so many steps, each as long by chance (Erlang).</summary>
    public int DaysTo(double mean, int steps = 1)
    {
        var days = 0.0;
        for (var i = 0; i < steps; i++)
        {
            days -= mean / steps * Math.Log(1 - Uniform());
        }

        return Math.Max(1, (int)Math.Round(days));
    }
}
