using IctPipeline.LocalAnalysis.LanguageIdentification;

namespace IctPipeline.Tools.LanguageProfiles.Training;

/// <summary>What one model covers and how large it is.</summary>
/// <param name="Group">The scripts.</param>
/// <param name="Order">Longest n-gram.</param>
/// <param name="LogBuckets">Binary logarithm of the number of buckets of its table.</param>
/// <param name="Weights">How often each label is shown in training: the prior that the model learns.</param>
internal sealed record GroupPlan(ScriptGroup Group, int Order, int LogBuckets, IReadOnlyDictionary<string, double> Weights)
{
    /// <summary>
    /// Power of the weights for single words and pairs, which belong to a language of large press where two have them; sentences need no
    /// such favour.
    /// </summary>
    public double ShortFavour { get; init; } = 1;

    /// <summary>Power of the weights for longer runs.</summary>
    public double LongFavour { get; init; } = 1;

    /// <summary>All groups. Languages of large press are shown more often than those of small press.</summary>
    public static IReadOnlyList<GroupPlan> All { get; } =
    [
        new(
            ScriptGroup.Latin,
            5,
            15,
            Weigh(
                (1.0, "vi en de fr es pt it nl sv da nb fi pl cs ro hu tr id ms tl"),
                (0.5, "vi~ ca sk hr sl et lv lt"),
                (0.25, "sq gl eu af is sw az uz eo ga cy sr-Latn la"),
                (0.12, "nn bs mt so xh zu sn yo ig ha lg ln om rn fy gd br oc jv ku")
            )
        ),
        new(ScriptGroup.Cyrillic, 5, 12, Weigh((1.0, "ru uk bg"), (0.6, "be mk sr kk"), (0.4, "ky mn tg tt"))) { ShortFavour = 1.5 },
        new(ScriptGroup.Arabic, 4, 11, Weigh((1.0, "ar fa ur"), (0.5, "ps sd ug"))) { ShortFavour = 2, LongFavour = 1.5 },
        new(ScriptGroup.Devanagari, 5, 12, Weigh((1.0, "hi mr ne"))),
        new(ScriptGroup.Hebrew, 4, 9, Weigh((1.0, "he"), (0.4, "yi"))),
        new(ScriptGroup.Ethiopic, 3, 9, Weigh((1.0, "am"), (0.7, "ti"))),
        new(ScriptGroup.Han, 3, 12, Weigh((1.0, "zh-Hans ja"), (0.7, "zh-Hant"))),
    ];

    private static Dictionary<string, double> Weigh(params (double Weight, string Labels)[] tiers) =>
        tiers.SelectMany(tier => tier.Labels.Split(' ').Select(label => (label, tier.Weight))).ToDictionary(p => p.label, p => p.Weight);
}
