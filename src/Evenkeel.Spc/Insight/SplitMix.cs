using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc;

/// <summary>Random numbers that are the same on every machine and with every version of the runtime (Steele, Lea and Flood 2014).</summary>
internal struct SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A standard normal number, by its quantile.</summary>
    public double Normal() => NormalQuantile.Of(((Next() >> 11) + 0.5) / (1UL << 53));

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }
}
