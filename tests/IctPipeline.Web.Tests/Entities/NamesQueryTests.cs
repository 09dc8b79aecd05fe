using IctPipeline.Testing;
using IctPipeline.Web.Catalogue;
using IctPipeline.Web.Entities;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using static IctPipeline.Web.Tests.Catalogue.ArticleCatalogueTests;

namespace IctPipeline.Web.Tests.Entities;

public sealed class NamesQueryTests
{
    [Theory]
    [InlineData("nguyen", "person:hong")]
    [InlineData("NGUYỄN MINH", "person:hong")]
    [InlineData("đo", "person:do")]
    [InlineData("thu truong", "person:hong")]
    [InlineData("x", "")]
    public void Choose_PartOfANameOrAlias_IsFoundWithoutMarks(string text, string expected)
    {
        var catalogue = new ArticleCatalogue(new ManualTimeProvider());
        catalogue.Put(
            Facts(
                "a",
                entities: [Entity("person:hong", "Nguyễn Minh Hồng", "Thứ trưởng"), Entity("person:do", "Đỗ Lan"), Entity("org:x", "X")]
            )
        );

        var chosen = Read($"?category=Person&q={Uri.EscapeDataString(text)}").Choose(catalogue.View()).Select(name => name.Id);

        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), chosen);
    }

    [Fact]
    public void Choose_Order_IsByArticlesOrByName()
    {
        var catalogue = new ArticleCatalogue(new ManualTimeProvider());
        catalogue.Put(Facts("a", entities: [Entity("person:b", "Bình"), Entity("person:a", "An")]));
        catalogue.Put(Facts("b", entities: [Entity("person:b", "Bình")]));

        Assert.Equal(["person:b", "person:a"], Read("?category=Person").Choose(catalogue.View()).Select(name => name.Id));
        Assert.Equal(["person:a", "person:b"], Read("?category=Person&sort=name").Choose(catalogue.View()).Select(name => name.Id));
    }

    [Theory]
    [InlineData("?category=Nothing", "category")]
    [InlineData("?sort=colour", "sort")]
    [InlineData("?page=0", "page")]
    [InlineData("?page=-1", "page")]
    [InlineData("?page=99999999999", "page")]
    public void Read_WhatTheReaderDidNotWrite_IsRefusedByName(string address, string name) =>
        Assert.Contains($"“{name}”", Assert.Throws<BadHttpRequestException>(() => Read(address)).Message, StringComparison.Ordinal);

    [Fact]
    public void ToAddress_WhatWasRead_IsTheSame()
    {
        var query = new NamesQuery("Person", "a&b", true, 3);
        Assert.Equal(query, Read(query.ToAddress()["/entities".Length..]));
    }

    private static NamesQuery Read(string query) => NamesQuery.Read(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
