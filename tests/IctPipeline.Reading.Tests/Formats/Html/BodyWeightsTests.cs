using IctPipeline.Reading.Formats.Html;

namespace IctPipeline.Reading.Tests.Formats.Html;

public class BodyWeightsTests
{
    [Fact]
    public void Decay_ByDistance_FallsFromTheWhole()
    {
        Assert.Equal(1, BodyWeights.Decay[0]);
        for (var i = 1; i < BodyWeights.Decay.Length; i++)
        {
            Assert.InRange(BodyWeights.Decay[i], 0.01, BodyWeights.Decay[i - 1] - 0.01);
        }
    }

    [Fact]
    public void Factors_OfElements_RankTheTextsOwnNameFirst()
    {
        double[] falling =
        [
            BodyWeights.Microdata,
            BodyWeights.Titled,
            BodyWeights.ContentName,
            BodyWeights.ArticleElement,
            1,
            BodyWeights.PartElement,
        ];
        Assert.Equal(falling.OrderDescending(), falling);
        Assert.Distinct(falling);
    }

    [Fact]
    public void Factors_OfBlocks_RankParagraphsOverItemsOverMenus()
    {
        double[] falling = [BodyWeights.Paragraph, 1, BodyWeights.ItemOrCell, BodyWeights.NoMark];
        Assert.Equal(falling.OrderDescending(), falling);
        Assert.Distinct(falling);
    }

    [Fact]
    public void Shares_OfFurniture_AskMoreOfAClearerName()
    {
        double[] rising = [BodyWeights.MostOfBox, BodyWeights.MostOfPage, BodyWeights.MostOfNamed];
        Assert.Equal(rising.Order(), rising);
        Assert.True(BodyWeights.BoxLinks < BodyWeights.FurnitureLinks);
    }

    [Fact]
    public void Prose_OfPartsAndArticles_RisesFromASentence()
    {
        double[] rising =
        [
            BodyWeights.ParagraphProse,
            BodyWeights.PartProse,
            BodyWeights.NeighbourProse,
            BodyWeights.TitledProse,
            BodyWeights.EnoughProse,
            BodyWeights.PlentyOfProse,
        ];
        Assert.Equal(rising.Order(), rising);
    }

    [Fact]
    public void Scripts_WithoutATextsName_AreNeverTaken()
    {
        Assert.True(BodyWeights.OtherPath < BodyWeights.MinProperty);
        Assert.True(BodyWeights.TextProperty * BodyWeights.NotText < BodyWeights.MinProperty);
        Assert.InRange(BodyWeights.TextPath, BodyWeights.MinProperty, BodyWeights.TextProperty);
    }
}
