using IctPipeline.Reading.Formats.Html.Survey;

namespace IctPipeline.Reading.Tests.Formats.Html.Survey;

public class NodeNamesTests
{
    [Theory]
    [InlineData("elementor-element-a04d555")]
    [InlineData("css-1c5tr2c em7dz451")]
    [InlineData("fl-node-5cde603b28ad")]
    [InlineData("x12ad")]
    [InlineData("css-aD9")]
    [InlineData("css-1share9")]
    [InlineData("x7comment3y")]
    [InlineData("ad1b2")]
    [InlineData("css-ad1")]
    [InlineData("ad20455")]
    [InlineData("nav1")]
    [InlineData("toc1")]
    [InlineData("top5")]
    public void Of_LettersOfAGeneratedNameOrAnAnchor_SayNothing(string name) => Assert.Equal(NodeRole.None, NodeNames.Of(name));

    [Theory]
    [InlineData("top-ad")]
    [InlineData("ad-300x250")]
    [InlineData("see-also")]
    [InlineData("ad1")]
    [InlineData("text ads2 wide")]
    [InlineData("ad12")]
    public void Of_WordThatStandsAlone_IsARole(string name) => Assert.Equal(NodeRole.Furniture, NodeNames.Of(name) & NodeRole.Furniture);
}
