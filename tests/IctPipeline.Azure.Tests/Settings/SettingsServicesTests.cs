using System.ComponentModel.DataAnnotations;
using IctPipeline.Azure.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IctPipeline.Azure.Tests.Settings;

public sealed partial class SettingsServicesTests
{
    [Fact]
    public void AddSettings_EachKind_IsBound()
    {
        var options = Read(
            ("Paint:Coats", "3"),
            ("paint:share", "0.25"),
            ("Paint:Drying", "00:30:00"),
            ("Paint:Glossy", "true"),
            ("Paint:Finish", "satin"),
            ("Paint:Shop", "https://paint.example/"),
            ("Paint:Mix:Water", "7")
        );

        Assert.Equal((3, 0.25, TimeSpan.FromMinutes(30)), (options.Coats, options.Share, options.Drying));
        Assert.Equal((true, Finish.Satin, 7), (options.Glossy, options.Finish, options.Mix.Water));
        Assert.Equal("https://paint.example/", options.Shop?.AbsoluteUri);
    }

    [Fact]
    public void AddSettings_NothingThere_HasTheDefaults() =>
        Assert.Equal(new PaintOptions(), Read(("Paint:Coats", ""), ("Paint:Shop", " ")));

    [Theory]
    [InlineData("Paint:Coats", "DoNotTell", "Paint:Coats is not a whole number, or is too large.")]
    [InlineData("PAINT:COATS", "99999999999", "Paint:COATS is not a whole number, or is too large.")]
    [InlineData("Paint:Share", "DoNotTell", "Paint:Share is not a number.")]
    [InlineData("Paint:Drying", "DoNotTell", "Paint:Drying is not a duration such as 00:00:30.")]
    [InlineData("Paint:Glossy", "DoNotTell", "Paint:Glossy is not true or false.")]
    [InlineData("Paint:Finish", "DoNotTell", "Paint:Finish is none of Matt, Satin.")]
    [InlineData("Paint:Finish", "1", "Paint:Finish is none of Matt, Satin.")]
    [InlineData("Paint:Shop", "DoNotTell", "Paint:Shop is not an absolute http or https address.")]
    [InlineData("Paint:Mix:Water", "DoNotTell", "Paint:Mix:Water is not a whole number, or is too large.")]
    [InlineData("Paint:Coats", "6", "Paint:Coats must be between 1 and 5.")]
    [InlineData("Paint:Mix:Water", "-1", "Paint:Mix:Water must be between 0 and 10.")]
    [InlineData("Paint:Drying", "2.00:00:00", "Paint:Drying must be at most a day.")]
    [InlineData("COLOUR", "DoNotTell", "COLOUR must be red or blue.")]
    [InlineData("Paint:Colour", "DoNotTell", "Paint:Colour must be red or blue.")]
    [InlineData("Paint:Price", "5", "Paint:Price has no effect: set Shop:Price instead.")]
    public void AddSettings_WrongValue_IsNamedAndNotTold(string key, string value, string sentence)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Read((key, value)));

        Assert.Equal([sentence], error.Failures);
        Assert.DoesNotContain("DoNotTell", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AddSettings_SeveralWrongValues_AreAllNamed()
    {
        var error = Assert.Throws<OptionsValidationException>(() => Read(("Paint:Coats", "x"), ("Paint:Glossy", "y")));

        Assert.Equal(2, error.Failures.Count());
    }

    [Theory]
    [InlineData("blue", "red", "blue")]
    [InlineData(" ", "blue", "blue")]
    [InlineData(null, null, "red")]
    public void AddSettings_SeveralNames_TheFirstThatIsNotBlankCounts(string? first, string? second, string expected)
    {
        (string, string)[] settings = [.. new[] { ("COLOUR", first), ("Paint:Colour", second) }.Where(pair => pair.Item2 is not null)!];

        Assert.Equal(expected, Read(settings).Colour);
    }

    private static PaintOptions Read(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        var source = new SettingsSource(typeof(PaintOptions), "Paint")
        {
            Names = new Dictionary<string, IReadOnlyList<string>> { [nameof(PaintOptions.Colour)] = ["COLOUR", "Paint:Colour"] },
            Elsewhere = new Dictionary<string, string> { [nameof(PaintOptions.Price)] = "Shop:Price" },
        };
        using var services = new ServiceCollection()
            .AddSettings<PaintOptions, PaintOptionsValidator>(configuration, source)
            .BuildServiceProvider();
        return services.GetRequiredService<PaintOptions>();
    }

    internal enum Finish
    {
        Matt,
        Satin,
    }

    internal sealed record PaintOptions : IValidatableObject
    {
        [Range(1, 5)]
        public int Coats { get; init; } = 2;

        public double Share { get; init; }

        public TimeSpan Drying { get; init; }

        public bool? Glossy { get; init; }

        public Finish? Finish { get; init; }

        public Uri? Shop { get; init; }

        [ValidateObjectMembers]
        public MixOptions Mix { get; init; } = new();

        [AllowedValues("red", "blue", ErrorMessage = "must be red or blue")]
        public string Colour { get; init; } = "red";

        public int Price { get; init; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Drying > TimeSpan.FromDays(1))
            {
                yield return new ValidationResult("must be at most a day", [nameof(Drying)]);
            }
        }
    }

    internal sealed record MixOptions
    {
        [Range(0, 10)]
        public int Water { get; init; }
    }

    [OptionsValidator]
    internal sealed partial class PaintOptionsValidator : IValidateOptions<PaintOptions>;
}
