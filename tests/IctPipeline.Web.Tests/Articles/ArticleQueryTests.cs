using IctPipeline.Web.Articles;
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
            Title = "5G & \"Hà Nội\"",
            Language = "vi",
            Category = "a/b",
            From = new DateOnly(2018, 3, 1),
            Entity = "org:x#y",
            After = "0:{\"t\":1}",
        };
        Assert.Equal(query, Read(query.ToAddress()));
    }

    [Theory]
    [InlineData("from", "yesterday")]
    [InlineData("to", "2018-13-01")]
    [InlineData("to", "2018-03-01T00:00")]
    public void Read_NonsenseDates_AreRefusedByName(string name, string value) =>
        Assert.Contains(
            $"“{name}”",
            Assert.Throws<BadHttpRequestException>(() => Read($"/?{name}={value}")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Read_EmptyFields_AreNoFilters()
    {
        var query = Read("/?from=&to=&q=%20");
        Assert.Equal(new ArticleQuery(), query);
        Assert.False(query.IsFiltered);
    }

    private static ArticleQuery Read(string address) =>
        ArticleQuery.Read(new QueryCollection(QueryHelpers.ParseQuery(address[address.IndexOf('?', StringComparison.Ordinal)..])));
}
