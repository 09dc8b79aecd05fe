using System.Text;

namespace IctPipeline.Reading.Tests.Formats.Feeds;

public sealed class FeedSpellingTests
{
    [Theory]
    [InlineData("<RSS><CHANNEL><ITEM><TITLE>Masts</TITLE><PUBDATE>Mon, 05 Mar 2018 07:00:00 GMT</PUBDATE><DESCRIPTION>{0}</DESCRIPTION>")]
    [InlineData("<rss><channel><Item><Title>Masts</Title><pubdate>Mon, 05 Mar 2018 07:00:00 GMT</pubdate><Description>{0}</Description>")]
    public void Read_NamesInOtherLetters_AreTheItemsAllTheSame(string feed)
    {
        var text = feed.Replace("{0}", "The masts of the port are switched on.", StringComparison.Ordinal);
        var capitals = feed.StartsWith("<RSS>", StringComparison.Ordinal);

        var whole = text + (capitals ? "</ITEM></CHANNEL></RSS>" : "</Item></channel></rss>");

        var member = Assert.Single(Reading.All(Encoding.UTF8.GetBytes(whole), "a.xml"));

        Assert.Equal("Masts", member.Article?.Title);
        Assert.Equal("The masts of the port are switched on.", member.Article?.Body);
        Assert.StartsWith("2018-03-05", member.Article?.Published?.Value, StringComparison.Ordinal);
        Assert.True(member.Article?.Warns("feedMended"));
    }
}
