using System.Globalization;
using System.Text;

namespace IctPipeline.Tools.SimilarScore;

/// <summary>What other papers make of a text. The same text and number give the same version always.</summary>
internal static class Versions
{
    private const string Before =
        "Thứ Sáu, ngày làm việc. Trang chủ. Thời sự. Công nghệ. Đăng ký nhận bản tin hằng ngày của toà soạn tại đây. ";

    private const string Behind =
        " Chia sẻ bài viết này với bạn bè. Ý kiến bạn đọc gửi về hộp thư của toà soạn. Giữ toàn quyền, không chép lại khi chưa hỏi.";

    private static readonly int[] Cuts = [10, 20, 50];
    private static readonly int[] Scattered = [2, 5, 10, 20, 30, 40];
    private static readonly int[] Pieces = [10, 20, 40];

    /// <param name="text">The original.</param>
    /// <param name="strange">Words that take the place of its own.</param>
    /// <param name="seed">What the places are drawn by.</param>
    public static IEnumerable<(string Way, string Body)> Of(string text, IReadOnlyList<string> strange, int seed)
    {
        var words = text.Split(' ');
        yield return ("another title", text);
        yield return ("in capitals", text.ToUpperInvariant());
        yield return ("without marks", WithoutMarks(text));
        yield return ("a byline before, a name behind", $"Nguyễn Văn Bút, thường trú. {text} Văn Bút");
        yield return ("boilerplate before and behind", Before + text + Behind);
        foreach (var cut in Cuts)
        {
            yield return ($"the last {cut} % cut", string.Join(' ', words[..(words.Length * (100 - cut) / 100)]));
        }

        foreach (var share in Scattered)
        {
            yield return ($"{share} % of the words changed", string.Join(' ', Changed(words, strange, share, seed)));
        }

        foreach (var share in Pieces)
        {
            yield return ($"{share} % changed in one piece", string.Join(' ', ChangedAtOnce(words, strange, share, seed)));
        }
    }

    private static string[] Changed(string[] words, IReadOnlyList<string> strange, int share, int seed)
    {
        var (drawn, changed) = (Drawn(seed, share), words.ToArray());
        foreach (
            var at in drawn.GetItems(Enumerable.Range(0, words.Length).ToArray(), words.Length).Distinct().Take(words.Length * share / 100)
        )
        {
            changed[at] = strange[drawn.Next(strange.Count)];
        }

        return changed;
    }

    private static string[] ChangedAtOnce(string[] words, IReadOnlyList<string> strange, int share, int seed)
    {
        var (drawn, changed, length) = (Drawn(seed, share + 1), words.ToArray(), words.Length * share / 100);
        var start = drawn.Next(words.Length - length + 1);
        for (var at = start; at < start + length; at++)
        {
            changed[at] = strange[drawn.Next(strange.Count)];
        }

        return changed;
    }

#pragma warning disable CA5394 // The same versions always: nothing secret.
    private static Random Drawn(int seed, int way) => new((seed * 100) + way);
#pragma warning restore CA5394

    private static string WithoutMarks(string text) =>
        string.Concat(
            text.Normalize(NormalizationForm.FormD).Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
        );
}
