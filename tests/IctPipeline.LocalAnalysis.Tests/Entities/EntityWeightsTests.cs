using System.Reflection;
using IctPipeline.LocalAnalysis.Entities;

namespace IctPipeline.LocalAnalysis.Tests.Entities;

public class EntityWeightsTests
{
    [Fact]
    public void Weights_All_AreBetweenDoubtAndCertainty() =>
        Assert.All(
            typeof(EntityWeights).GetFields(BindingFlags.Public | BindingFlags.Static),
            weight => Assert.InRange((double)weight.GetRawConstantValue()!, 0.5, 0.99)
        );

    [Fact]
    public void Weights_OfPersons_FallWithTheEvidence()
    {
        double[] falling =
        [
            EntityWeights.TitledPerson,
            EntityWeights.Known,
            EntityWeights.FullPerson,
            EntityWeights.ShortPerson,
            EntityWeights.TitledWord,
            EntityWeights.Speaker,
            EntityWeights.GivenPair,
            EntityWeights.GivenAlone,
        ];
        Assert.Equal(falling.OrderDescending(), falling);
        Assert.Distinct(falling);
    }

    [Fact]
    public void Weights_OfKnownNames_AreOverThoseOfHeadsAndOfWeakForms()
    {
        Assert.True(EntityWeights.Known > EntityWeights.HeadedBody);
        Assert.True(EntityWeights.KnownPlace > EntityWeights.HeadedPlaceKnown);
        Assert.True(EntityWeights.HeadedPlaceKnown > EntityWeights.HeadedPlace);
        Assert.True(EntityWeights.KnownAlone > EntityWeights.KnownWeak);
        Assert.True(EntityWeights.KnownWeak > EntityWeights.KnownWeakEnglish);
        Assert.True(EntityWeights.HeadedBody > EntityWeights.HeadedBodyDoubtful);
    }

    [Fact]
    public void Weights_OfValues_AreOverThoseOfWordsWithoutOne()
    {
        Assert.True(EntityWeights.Date > EntityWeights.DateWithoutValue);
        Assert.True(EntityWeights.Amount > EntityWeights.BareNumber);
        Assert.True(EntityWeights.Address > EntityWeights.PhoneNumber);
    }
}
