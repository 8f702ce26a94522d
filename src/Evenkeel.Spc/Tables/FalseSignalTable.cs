namespace Evenkeel.Spc.Tables;

/// <summary>
/// Simulated false-signal rates, 100,000 series each, seed 1, as "any point/latest point" in 100,000ths. Made again by
/// <c>dotnet run -c Release --project bench/Evenkeel.Benchmarks -- false-signals</c>; a slow test holds it against the code.
/// </summary>
internal static class FalseSignalTable
{
    public static readonly int[] Lengths = [6, 8, 10, 12, 15, 18, 20, 24, 30, 36, 48, 60, 80, 100, 120];

    /// <summary>Profile and chart, then a rate for each length.</summary>
    private static readonly string[] Rows =
    [
        "anhoej run: 0/0 0/0 827/827 1309/1309 2514/2514 1219/1219 2152/1888 3075/2971 2636/2028 4212/3049 3901/2924 4370/2559 6110/2804 5061/2884 6955/4100",
        "anhoej xmr: 1282/650 1566/658 2907/1607 3884/2192 5143/2346 6110/1954 7537/2683 8869/3832 10242/2753 13173/3915 15301/3629 18420/3139 24015/3406 27037/3349 31771/4650",
        "bestbox run: 0/0 0/0 827/827 1309/1309 429/429 1219/1219 2152/1888 1716/349 4604/4604 3311/3015 5425/5413 4370/2559 5015/4548 5061/2884 6955/4100",
        "bestbox xmr: 1282/650 1566/658 2907/1607 4328/2290 5143/2346 6110/1954 7537/2683 8529/938 11367/5553 11987/3844 15973/6234 18420/3139 22582/5251 27037/3349 31771/4650",
        "cutbox run: 0/0 0/0 827/827 1309/1309 429/429 1862/1862 2152/1888 1872/505 4639/4639 3741/3445 5439/5427 4370/2559 5370/4903 5201/3024 6955/4100",
        "cutbox xmr: 1282/650 1566/658 3680/2483 4328/2290 6064/3397 6671/2635 7537/2683 8666/1145 11444/5649 12446/4416 16003/6271 18420/3139 22888/5685 27117/3482 31771/4650",
        "mdc run: 0/0 77/43 136/27 220/34 572/60 2434/275 3482/351 5890/494 9892/613 13980/776 21712/963 29068/1059 40146/1134 49499/1280 57461/1370",
        "mdc xmr: 1464/795 2128/852 3185/932 4720/1032 7199/1120 9942/1185 11675/1293 15326/1335 20762/1373 26017/1497 35366/1601 43562/1650 55288/1686 64366/1752 71775/1841",
        "phs run: 3115/1693 5801/1672 8487/1552 12177/1920 17461/2166 24396/2498 28323/2655 35981/3051 46186/3178 54850/3460 68432/3805 78060/3949 88042/4157 93465/4319 96486/4472",
        "phs xmr: 5589/2851 8572/2680 11683/2485 15455/2701 21061/2898 27891/3068 31761/3240 39438/3523 49627/3625 58117/3889 71285/4156 80406/4276 89655/4473 94562/4604 97161/4733",
        "phs-spband run: 3115/1693 5801/1672 8487/1552 12177/1920 16726/1878 24396/2498 28323/2655 35981/3051 46186/3178 54850/3460 68432/3805 78060/3949 88042/4157 93465/4319 96486/4472",
        "phs-spband xmr: 5589/2851 8572/2680 11683/2485 15455/2701 20456/2594 27891/3068 31761/3240 39438/3523 49627/3625 58117/3889 71285/4156 80406/4276 89655/4473 94562/4604 97161/4733",
        "western-electric run: 0/0 0/0 0/0 0/0 0/0 383/39 723/71 1621/118 3325/189 5229/279 9169/365 13078/440 19576/501 25523/580 31327/602",
        "western-electric xmr: 1584/995 2396/1132 3712/1219 5208/1219 7451/1215 9862/1145 11592/1326 14784/1236 19711/1330 24586/1371 33435/1427 41256/1453 52394/1487 61130/1516 68599/1538",
        "nelson run: 287/287 733/281 1208/267 1652/287 2972/708 4129/719 5100/733 6904/760 9851/812 12694/828 18575/866 24065/970 32519/937 40036/1042 46916/1019",
        "nelson xmr: 1631/1121 2956/1378 4646/1450 6375/1434 9553/1836 12550/1752 14909/1952 18993/1878 25262/2007 30981/2033 41592/2044 50582/2178 62443/2163 71413/2223 78422/2175",
        "powerbi-spc run: 3115/1693 5801/1672 8487/1552 11196/1701 15194/1621 19910/1881 22916/1913 28839/2116 37241/2158 44791/2358 57414/2533 67266/2643 78949/2747 86467/2935 91294/2988",
        "powerbi-spc xmr: 4661/2715 8584/2986 12651/2957 16750/3101 22428/3031 27805/3087 31064/3223 37651/3266 46276/3249 53993/3365 66055/3436 74990/3506 85027/3522 91064/3645 94632/3672",
    ];

    private static readonly Dictionary<string, FalseSignalRate[]> Rates = Rows.ToDictionary(
        row => row[..row.IndexOf(':')],
        Read
    );

    public static FalseSignalRate? Look(string profile, bool run, int points)
    {
        var above = Array.FindIndex(Lengths, length => length >= points);
        if (points < Lengths[0] || above < 0 || !Rates.TryGetValue(profile + (run ? " run" : " xmr"), out var rates))
            return null;
        if (Lengths[above] == points)
            return rates[above];
        var share = (points - Lengths[above - 1]) / (double)(Lengths[above] - Lengths[above - 1]);
        return new(
            Between(rates[above - 1].AnyPoint, rates[above].AnyPoint),
            Between(rates[above - 1].LatestPoint, rates[above].LatestPoint)
        );

        double Between(double from, double to) => from + share * (to - from);
    }

    private static FalseSignalRate[] Read(string row) =>
        [.. row[(row.IndexOf(':') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Pair)];

    private static FalseSignalRate Pair(string pair)
    {
        var at = pair.IndexOf('/');
        return new(Share(pair[..at]), Share(pair[(at + 1)..]));

        static double Share(string number) =>
            int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) / 100_000d;
    }
}
