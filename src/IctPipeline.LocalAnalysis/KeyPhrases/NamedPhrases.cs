using IctPipeline.LocalAnalysis.Resolution;

namespace IctPipeline.LocalAnalysis.KeyPhrases;

/// <summary>
/// Under which name each entity of a text is a key phrase: all its forms are one phrase, written as the text writes it somewhere.
/// </summary>
internal sealed class NamedPhrases
{
    private readonly Dictionary<(string Field, int Offset), string> _names = [];

    public NamedPhrases(ResolvedEntities resolved)
    {
        for (var i = 0; i < resolved.Entities.Count; i++)
        {
            var mentions = resolved.Entities[i].Mentions;
            if (mentions.Count == 1)
            {
                continue;
            }

            foreach (var mention in mentions)
            {
                _names.TryAdd((mention.Field, mention.Offset), resolved.NamesInText[i]);
            }
        }
    }

    /// <summary>The name of what is named at a place.</summary>
    /// <param name="offset">UTF-16 code units from the start of the field.</param>
    /// <param name="written">What stands there.</param>
    public ReadOnlySpan<char> At(string field, int offset, ReadOnlySpan<char> written) =>
        _names.TryGetValue((field, offset), out var name) ? name : written;
}
