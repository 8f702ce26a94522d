namespace Evenkeel.Spc;

/// <summary>The scale on which a funnel's units vary alike, with its standard error there (Spiegelhalter 2005; Spiegelhalter et al. 2012).</summary>
internal abstract class Transformation
{
    public abstract double Target(double target);

    public abstract double Of(double numerator, double denominator);

    /// <summary>The standard error of a unit.</summary>
    public abstract double Error(double numerator, double denominator);

    /// <summary>From that scale to a ratio; what lies past its end is the end.</summary>
    public abstract double Back(double transformed);

    public static Transformation For(FunnelKind kind, RatioScale scale) =>
        kind switch
        {
            FunnelKind.Proportion => new Arcsine(),
            FunnelKind.RatioOfCounts => new LogarithmOfCounts(),
            _ => scale == RatioScale.Logarithm ? new Logarithm() : new SquareRoot(),
        };

    private sealed class Arcsine : Transformation
    {
        public override double Target(double target) => Math.Asin(Math.Sqrt(target));

        public override double Of(double numerator, double denominator) =>
            Math.Asin(Math.Sqrt(numerator / denominator));

        public override double Error(double numerator, double denominator) => 1 / (2 * Math.Sqrt(denominator));

        public override double Back(double transformed)
        {
            var sine = Math.Sin(Math.Clamp(transformed, 0, Math.PI / 2));
            return sine * sine;
        }
    }

    private sealed class SquareRoot : Transformation
    {
        public override double Target(double target) => Math.Sqrt(target);

        public override double Of(double numerator, double denominator) => Math.Sqrt(numerator / denominator);

        public override double Error(double numerator, double denominator) => 1 / (2 * Math.Sqrt(denominator));

        public override double Back(double transformed) => transformed <= 0 ? 0 : transformed * transformed;
    }

    private sealed class Logarithm : Transformation
    {
        public override double Target(double target) => Math.Log(target);

        // No events have no logarithm; half an event is the usual stand-in.
        public override double Of(double numerator, double denominator) =>
            Math.Log(Math.Max(numerator, 0.5) / denominator);

        public override double Error(double numerator, double denominator) => 1 / Math.Sqrt(denominator);

        public override double Back(double transformed) => Math.Exp(transformed);
    }

    private sealed class LogarithmOfCounts : Transformation
    {
        public override double Target(double target) => Math.Log(target);

        public override double Of(double numerator, double denominator) =>
            Math.Log((numerator + 0.5) / (denominator + 0.5));

        public override double Error(double numerator, double denominator) =>
            Math.Sqrt(Share(numerator) + Share(denominator));

        public override double Back(double transformed) => Math.Exp(transformed);

        private static double Share(double count) =>
            double.IsInfinity(count) ? 0 : count / (count + 0.5) / (count + 0.5);
    }
}
