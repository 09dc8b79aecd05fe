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
