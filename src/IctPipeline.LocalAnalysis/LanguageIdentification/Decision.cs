namespace IctPipeline.LocalAnalysis.LanguageIdentification;

/// <summary>Weighs evidence: first the scripts against each other, then the languages of the leading script.</summary>
internal readonly ref struct Decision
{
    /// <summary>From this share of the letters on, a script's competitors do not lower the confidence.</summary>
    private const double ClearShare = 0.6;

    private const double LeastAlternative = 0.01;
    private const int MostLabels = 96;

    /// <summary>
    /// A lone ideograph is Chinese more often than Japanese, which would have its endings in kana: so much less is Japanese worth there.
    /// Forms of characters that only Japan has still outweigh it.
    /// </summary>
    private const float LoneJapanese = 0.25f;
    private const string Japanese = "ja";

    private readonly LanguageData _data;
    private readonly ref Evidence _evidence;
    private readonly Script _lead;
    private readonly int _leadLetters;
    private readonly int _letters;

    public Decision(LanguageData data, ref Evidence evidence)
    {
        _data = data;
        _evidence = ref evidence;
        for (var script = Script.Latin; (int)script < ScriptRanges.Count; script++)
        {
            _letters += evidence.Letters(script);
            var together = Together(script);
            if (together > _leadLetters)
            {
                (_lead, _leadLetters) = (script, together);
            }
        }
    }

    private double Share => Math.Min(1, _leadLetters / (ClearShare * _letters));

    /// <summary>The most probable language.</summary>
    public LanguageGuess Best()
    {
        if (_letters == 0)
        {
            return LanguageGuess.None;
        }

        Span<float> scores = stackalloc float[MostLabels];
        return Best(_lead, scores) is var (tag, probability, code) ? new LanguageGuess(tag, probability * Share, code) : default;
    }

    /// <summary>All languages with some probability, the most probable first.</summary>
    public List<LanguageGuess> All()
    {
        var guesses = new List<LanguageGuess>();
        if (_letters == 0)
        {
            return guesses;
        }

        Span<float> scores = stackalloc float[MostLabels];
        guesses.Add(Best());
        Best(_lead, scores);
        var group = ScriptGroups.Of(_lead);
        if (_data.Model(group) is not null)
        {
            var tags = _data.Tags(group);
            for (var i = 0; i < tags.Tags.Length; i++)
            {
                Add(guesses, new LanguageGuess(tags.Tags[i], scores[i] * Share, tags.Scripts[i] ?? ScriptRanges.Code(_lead)));
            }
        }

        for (var script = Script.Latin; (int)script < ScriptRanges.Count; script++)
        {
            if (_evidence.Letters(script) > 0 && !SameUnit(script, _lead) && !(script == Script.Kana && _evidence.Letters(Script.Han) > 0))
            {
                var (tag, probability, code) = Best(script, scores);
                Add(
                    guesses,
                    new LanguageGuess(tag, probability * (1 - Share) * Together(script) / Math.Max(1, _letters - _leadLetters), code)
                );
            }
        }

        guesses.Sort(1, guesses.Count - 1, Comparer<LanguageGuess>.Create((a, b) => b.Confidence.CompareTo(a.Confidence)));
        return guesses;
    }

    private static void Add(List<LanguageGuess> guesses, LanguageGuess guess)
    {
        if (guess.Tag != guesses[0].Tag && guess.Confidence >= LeastAlternative)
        {
            guesses.Add(guess);
        }
    }

    /// <summary>Makes one probability smaller, and all of them a whole again.</summary>
    private static void Discount(Span<float> scores, int at)
    {
        if (at >= 0)
        {
            var whole = 1 - (scores[at] * (1 - LoneJapanese));
            scores[at] *= LoneJapanese;
            foreach (ref var score in scores)
            {
                score /= whole;
            }
        }
    }

    private static bool SameUnit(Script a, Script b) =>
        a == b || (ScriptGroups.Of(a) is var group and not ScriptGroup.None && group == ScriptGroups.Of(b));

    private int Together(Script script) =>
        script is Script.Han or Script.Kana ? _evidence.Letters(Script.Han) + _evidence.Letters(Script.Kana) : _evidence.Letters(script);

    private (string Tag, double Probability, string? Script) Best(Script script, Span<float> scores)
    {
        var group = ScriptGroups.Of(script);
        if (_data.Model(group) is not { } model || _evidence.Known(group) == 0)
        {
            scores.Clear();
            return ScriptRanges.OnlyLanguage(script) is { } only
                ? (only, 1, ScriptRanges.Code(script))
                : (LanguageGuess.Undetermined, 0, ScriptRanges.Code(script));
        }

        var tags = _data.Tags(group);
        Span<float> labels = stackalloc float[MostLabels];
        labels = labels[..model.Labels.Count];
        model.Score(_evidence.SumsOf(group), _evidence.Known(group), labels);
        tags.Merge(labels, scores[..tags.Tags.Length]);
        if (group == ScriptGroup.Han && Together(script) == ScriptGroups.LetterWeight(Script.Han))
        {
            Discount(scores[..tags.Tags.Length], Array.IndexOf(tags.Tags, Japanese));
        }

        var best = 0;
        for (var i = 1; i < tags.Tags.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return (tags.Tags[best], scores[best], tags.Scripts[best] ?? ScriptRanges.Code(script));
    }
}
