using System.Globalization;
using IctPipeline.Web.Shared;

namespace IctPipeline.Web.Tests.Shared;

public sealed class ShownTextTests
{
    [Theory]
    [InlineData("a\u202Eb\u2066c", "a\uFFFDb\uFFFDc")]
    [InlineData("a\u0000b\u001Bc\u009Bd", "a\uFFFDb\uFFFDc\uFFFDd")]
    [InlineData("dòng\n\tmột", "dòng\n\tmột")]
    [InlineData("한국 👩‍💻", "한국 👩‍💻")]
    [InlineData(null, "")]
    public void Of_HiddenCharacters_AreShownAndKeepTheirPlaces(string? text, string expected)
    {
        var shown = ShownText.Format(text);
        Assert.Equal(expected, shown);
        Assert.Equal(text?.Length ?? 0, shown.Length);
    }

    public static TheoryData<string> Heaps =>
        [
            "A" + new string('\u0323', 500_000),
            new string('\u1100', 500_000),
            string.Concat(Enumerable.Repeat("\U0001F468\u200D", 150_000)),
            "a" + string.Concat(Enumerable.Repeat("\U000E0100", 150_000)),
        ];

    [Theory]
    [MemberData(nameof(Heaps))]
    public void Run_HeapOnOneCharacter_IsCutAndTheRestStays(string heap)
    {
        var shown = ShownText.Run($"trước {heap} sau");

        Assert.StartsWith("trước ", shown, StringComparison.Ordinal);
        Assert.EndsWith("\uFFFD sau", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 20, 100);
        Assert.Equal(1, shown.EnumerateRunes().Count(rune => rune == System.Text.Rune.ReplacementChar));
    }

    [Theory]
    [InlineData("👩🏽‍❤️‍💋‍👨🏿")]
    [InlineData("བསྒྲུབས་པའི་ཆོས་ལུགས་ཀྱི་རྣམ་གཞག་བསྡུས་པ་བཞུགས་སོ")]
    [InlineData("Nghị quyết số 36-NQ/TW về ứng dụng công nghệ thông tin, viết tổ hợp: ệ ề ố")]
    public void Run_LettersAsPeopleWriteThem_StayAsTheyAre(string text) => Assert.Equal(text, ShownText.Run(text));

    [Fact]
    public void Format_LongLine_IsCutBetweenCharactersAndSaysSo()
    {
        var shown = ShownText.Format(new string('x', ShownText.LongestLine - 1) + "𝄞" + new string('y', 1_000_000));

        Assert.Equal(new string('x', ShownText.LongestLine - 1) + ShownText.Shortened, shown);
    }

    [Theory]
    [InlineData("x", ShownText.LongestBody * 5, ShownText.LongestBody)]
    [InlineData("Đoạn.\n\n", 100_000, (ShownText.MostLines / 2 * 7) - 1)]
    [InlineData("\n", 100_000, ShownText.MostLines - 1)]
    [InlineData("Đoạn.\n\n", 100, 700)]
    public void EndOfBody_MoreThanAPageShows_IsWhereItEnds(string part, int times, int expected) =>
        Assert.Equal(expected, ShownText.EndOfBody(string.Concat(Enumerable.Repeat(part, times))));

    [Theory]
    [InlineData("กขค")]
    [InlineData("𝄞")]
    [InlineData("ệ̣")]
    [InlineData("người dùng ")]
    public void Pieces_AnyText_AreItWithoutLongWordsAndHalfCharacters(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 5_000));
        var pieces = ShownText.Pieces(text).ToList();

        Assert.Equal(text, string.Concat(pieces));
        Assert.Equal(part.Contains(' ', StringComparison.Ordinal), pieces.Count == 1);
        Assert.All(
            pieces,
            piece => Assert.False(char.IsLowSurrogate(piece[0]) || char.GetUnicodeCategory(piece[0]) == UnicodeCategory.NonSpacingMark)
        );
        Assert.All(pieces.SelectMany(piece => piece.Split(' ')), word => Assert.InRange(word.Length, 0, 500));
    }

    [Theory]
    [InlineData("א a ", 10_000)]
    [InlineData("từ ", 10_000 - (10_000 % 3))]
    [InlineData("x", 10_000)]
    [InlineData("𝄞", 10_000)]
    public void EndOfPiece_LongParagraph_IsAfterASpaceOrACharacter(string part, int expected)
    {
        var text = string.Concat(Enumerable.Repeat(part, 20_000));

        Assert.Equal(expected, ShownText.EndOfPiece(text, 0, text.Length));
        Assert.Equal(text.Length, ShownText.EndOfPiece(text, text.Length - 100, text.Length));
    }

    [Theory]
    [InlineData("https://example.org/a", true)]
    [InlineData("http://example.org", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JAVASCRIPT:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("https://user:secret@example.org/", false)]
    [InlineData("//example.org", false)]
    [InlineData("images/a.jpg", false)]
    [InlineData(null, false)]
    public void WebAddress_OnlyTheWebs_BecomeLinks(string? text, bool isLink) => Assert.Equal(isLink, WebAddress.Parse(text) is not null);
}
