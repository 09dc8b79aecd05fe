using IctPipeline.Client;
using IctPipeline.Web.Articles;
using IctPipeline.Web.Catalogue;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace IctPipeline.Web.Tests.Articles;

public sealed class ArticleQueryTests
{
    [Fact]
    public void ToAddress_WhatWasRead_IsTheSame()
    {
        var query = new ArticleQuery
        {
            Words = "5G & \"Hà Nội\"",
            Language = "vi",
            Category = "a/b",
            From = "2018-03",
            Entities = ["org:x#y", "org:z"],
            Sort = "oldest",
            After = "abc",
        };
        Assert.Equal(query, Read(query.ToAddress()));
    }

    [Fact]
    public void Filters_EachTakenAway_LeavesTheOthersAndTheFirstPage()
    {
        var query = Read("/?q=5g&language=vi&entity=org:x&entity=org:y&from=2018&after=abc&sort=best");

        Assert.Equal(
            [
                "/?language=vi&from=2018&entity=org%3Ax&entity=org%3Ay",
                "/?q=5g&from=2018&sort=best&entity=org%3Ax&entity=org%3Ay",
                "/?q=5g&language=vi&from=2018&sort=best&entity=org%3Ay",
                "/?q=5g&language=vi&from=2018&sort=best&entity=org%3Ax",
                "/?q=5g&language=vi&sort=best&entity=org%3Ax&entity=org%3Ay",
            ],
            query.Filters().Select(filter => filter.Without.ToAddress())
        );
    }

    [Theory]
    [InlineData("from", "yesterday")]
    [InlineData("to", "2018-13-01")]
    [InlineData("to", "2018-03-01T00:00")]
    [InlineData("from", "03/04/2018")]
    public void Problems_NoDay_IsSaidAtItsField(string name, string value)
    {
        var problem = Assert.Single(Read($"/?{name}={value}").Problems);
        Assert.Equal(name, problem.Key);
        Assert.Contains($"“{value}” is no day", problem.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_LastDayBeforeTheFirst_IsSaid()
    {
        Assert.Contains("to", Read("/?from=2019&to=2018").Problems);
        Assert.Empty(Read("/?from=2018-06-01&to=2018").Problems);
    }

    [Fact]
    public void Read_UnknownOrder_IsRefusedByName() =>
        Assert.Contains("“sort”", Assert.Throws<BadHttpRequestException>(() => Read("/?sort=colour")).Message, StringComparison.Ordinal);

    [Fact]
    public void ToSelector_MonthAndYear_AreWhole()
    {
        var selector = Read("/?from=2018-03&to=2019").ToSelector(null);
        Assert.Equal(("2018-03-01", "2020-01-01"), (selector.From, selector.End));
        Assert.Equal(SelectionOrder.Newest, selector.Order);
    }

    [Fact]
    public void ToSelector_Words_AreRankedUnlessAnotherOrderIsAskedFor()
    {
        Assert.Equal(SelectionOrder.Best, Read("/?q=5g").ToSelector(new FoundIds(["a"], false, SearchMethod.FullText, true)).Order);
        Assert.Equal(
            SelectionOrder.Oldest,
            Read("/?q=5g&sort=oldest").ToSelector(new FoundIds(["a"], false, SearchMethod.FullText, true)).Order
        );
    }

    [Fact]
    public void Read_EmptyFields_AreNoFilters()
    {
        var query = Read("/?from=&to=&q=%20&entity=");
        Assert.Equal(new ArticleQuery(), query);
        Assert.False(query.IsFiltered);
    }

    private static ArticleQuery Read(string address) =>
        ArticleQuery.Read(new QueryCollection(QueryHelpers.ParseQuery(address[address.IndexOf('?', StringComparison.Ordinal)..])));
}
