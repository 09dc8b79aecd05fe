using IctPipeline.Testing;
using IctPipeline.Web.Errors;

namespace IctPipeline.Web.Tests.Errors;

public sealed class KeptPagesTests
{
    [Fact]
    public void Keep_MoreThanItHolds_ForgetsTheOldest()
    {
        var pages = new KeptPages(new ManualTimeProvider());
        for (var number = 0; number < 10; number++)
        {
            pages.Keep($"/{number}", new string('x', 1024 * 1024));
        }

        Assert.Null(pages.Find("/0"));
        Assert.Null(pages.Find("/1"));
        Assert.NotNull(pages.Find("/2"));
        Assert.NotNull(pages.Find("/9"));
    }

    [Fact]
    public void Keep_SameAddress_IsTheLastOneWithItsTime()
    {
        var time = new ManualTimeProvider();
        var pages = new KeptPages(time);
        pages.Keep("/a", "first");
        time.Advance(TimeSpan.FromMinutes(1));
        pages.Keep("/a", "second");

        Assert.Equal(new KeptPage("/a", "second", time.GetUtcNow()), pages.Find("/a"));
    }

    [Theory]
    [InlineData("<body><main id=\"main\">text</main>", "<body><main id=\"main\">NOTEtext</main>")]
    [InlineData("no page", "no page")]
    public void With_Note_StandsAtTheStartOfTheContent(string html, string expected) =>
        Assert.Equal(expected, new KeptPage("/", html, default).With("NOTE"));
}
