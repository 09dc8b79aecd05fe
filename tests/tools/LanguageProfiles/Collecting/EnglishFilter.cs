using System.Text.RegularExpressions;

namespace IctPipeline.Tools.LanguageProfiles.Collecting;

/// <summary>
/// Finds sentences that were left untranslated: those that English word frequencies explain better than the
/// frequencies of the language that they are filed under.
/// </summary>
internal sealed partial class EnglishFilter(Dictionary<string, double> english)
{
    private const double Unseen = 0.3;
    private const double LeastMeanLogRatio = 1.0;
    private const double MostEnglishShare = 0.6;
    private readonly double _total = english.Values.Sum();
    private readonly Dictionary<Dictionary<string, double>, double> _totals = [];

    /// <summary>Without a frequency list for the language, a sentence is English if most of its words are common in English.</summary>
    public bool IsEnglish(string sentence, Dictionary<string, double>? own)
    {
        var words = Word().Matches(sentence.ToLowerInvariant()).Select(m => m.Value).ToList();
        if (words.Count < 2)
        {
            return false;
        }

        if (own is null)
        {
            return words.Count(w => english.GetValueOrDefault(w) > _total * 2e-5) > words.Count * MostEnglishShare;
        }

        var ownTotal = Total(own);
        var ratio = words.Sum(w =>
            Math.Log((english.GetValueOrDefault(w) + Unseen) / _total) - Math.Log((own.GetValueOrDefault(w) + Unseen) / ownTotal)
        );
        return ratio / words.Count > LeastMeanLogRatio;
    }

    private double Total(Dictionary<string, double> own)
    {
        if (!_totals.TryGetValue(own, out var total))
        {
            _totals[own] = total = own.Values.Sum();
        }

        return total;
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
