using IctPipeline.Core.Jobs;
using IctPipeline.Core.Processing;
using IctPipeline.Core.Processing.Single;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Tests.Processing;

/// <summary>Bodies that do not fit into a document: none is missing, and none is left over.</summary>
public class WholeBodyTests
{
    private const string Body = "Đoạn một.\n\nĐoạn hai.\n\nĐoạn ba dài hơn.";
    private readonly ProcessorWorld _world = new(new ArticleProcessorOptions { MaxBodyBytes = 34 });

    [Fact]
    public async Task Process_OverlongBody_IsCutAtAParagraphAndKeptWhole()
    {
        _world.Drop($"Title\n{Body}");

        await _world.ProcessAsync();

        var article = (await _world.StoredAsync()).Item;
        Assert.Equal("Đoạn một.\n\nĐoạn hai.", article.Body);
        Assert.Equal(Body, _world.Bodies.Find(article.BodyBlob!));
        Assert.Contains(article.Warnings, warning => warning.Code == WarningCodes.BodyTruncated);
    }

    [Theory]
    [InlineData('"')]
    [InlineData('\\')]
    public async Task Process_LettersThatJsonEscapes_CountAsTheyAreStored(char letter)
    {
        _world.Drop($"Title\n{new string(letter, 25)}");

        await _world.ProcessAsync();

        Assert.Equal(new string(letter, 17), (await _world.StoredAsync()).Item.Body);
    }

    [Fact]
    public async Task Process_OtherText_RemovesTheBodyOfTheOldDocument()
    {
        _world.Drop($"Title\n{Body}");
        await _world.ProcessAsync();
        _world.Drop($"Title\n{Body} Và một câu nữa.");

        await _world.ProcessAsync();

        Assert.Equal($"{Body} Và một câu nữa.", _world.Bodies.Find((await _world.StoredAsync()).Item.BodyBlob!));
        Assert.Equal(1, _world.Bodies.Count);
    }

    [Fact]
    public async Task Process_TextThatFitsNow_LeavesNoBody()
    {
        _world.Drop($"Title\n{Body}");
        await _world.ProcessAsync();
        _world.Drop("Title\nNgắn.");

        await _world.ProcessAsync();

        Assert.Null((await _world.StoredAsync()).Item.BodyBlob);
        Assert.Equal(0, _world.Bodies.Count);
    }

    [Fact]
    public async Task Process_SameBytesDroppedAgain_KeepsDocumentAndBody()
    {
        _world.Drop($"Title\n{Body}");
        await _world.ProcessAsync();
        var before = await _world.StoredAsync();
        _world.Drop($"Title\n{Body}");

        var outcome = await _world.ProcessAsync();

        Assert.IsType<Outcome.Unchanged>(outcome);
        Assert.Equal(before.ETag, (await _world.StoredAsync()).ETag);
        Assert.Equal(Body, _world.Bodies.Find(before.Item.BodyBlob!));
    }

    [Theory]
    [InlineData(OnDelete.Tombstone)]
    [InlineData(OnDelete.Remove)]
    public async Task Process_BlobGone_RemovesItsBody(OnDelete onDelete)
    {
        var world = new ProcessorWorld(new ArticleProcessorOptions { MaxBodyBytes = 30, OnDelete = onDelete });
        world.Drop($"Title\n{Body}");
        await world.ProcessAsync();
        world.Source.Delete(ProcessorWorld.Blob);

        await world.ProcessAsync();

        Assert.Equal(0, world.Bodies.Count);
    }

    [Fact]
    public async Task Process_BlobGoneWhileItsBodyWasSaved_RemovesTheBody()
    {
        _world.Drop($"Title\n{Body}");
        _world.Analyzer.Meanwhile = async () =>
        {
            _world.Source.Delete(ProcessorWorld.Blob);
            await _world.ProcessAsync();
        };

        await _world.ProcessAsync();

        Assert.True((await _world.StoredAsync()).Item.Deleted);
        Assert.Equal(0, _world.Bodies.Count);
    }

    [Fact]
    public void Cut_OnlyBreakIsNearTheBeginning_GoesOnToAWord() =>
        Assert.Equal("Short.\n\nA long second", BodyLimit.Cut("Short.\n\nA long second paragraph goes on", 24));
}
