using System.Globalization;
using System.Text;

namespace IctPipeline.Cli.Analyze;

/// <summary>A text in NFC that remembers where each of its characters comes from.</summary>
internal sealed class ComposedText
{
    /// <summary>For each character of <see cref="Text"/>, and its end, the place in the original.</summary>
    private readonly List<int> _places;

    private ComposedText(string text, List<int> places) => (Text, _places) = (text, places);

    public string Text { get; }

    /// <summary>Composes cluster by cluster: nothing is composed over the border of one.</summary>
    public static ComposedText Compose(string original)
    {
        var composed = new StringBuilder(original.Length);
        var places = new List<int>(original.Length + 1);
        for (var at = 0; at < original.Length; )
        {
            var length = StringInfo.GetNextTextElementLength(original, at);
            var cluster = original.Substring(at, length).Normalize(NormalizationForm.FormC);
            var isSame = cluster.Length == length;
            for (var i = 0; i < cluster.Length; i++)
            {
                places.Add(at + (isSame ? i : 0));
            }

            composed.Append(cluster);
            at += length;
        }

        places.Add(original.Length);
        return new ComposedText(composed.ToString(), places);
    }

    public int Original(int position) => _places[position];
}
