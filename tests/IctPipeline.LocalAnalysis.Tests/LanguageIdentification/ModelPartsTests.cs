using IctPipeline.LocalAnalysis.LanguageIdentification;

namespace IctPipeline.LocalAnalysis.Tests.LanguageIdentification;

public class ModelPartsTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var parts = new ModelParts(
            ["aa", "bb~"],
            3,
            new ushort[8],
            new byte[ModelParts.RowsLength(8)],
            new float[2 * NgramModel.Width],
            [0.5f, -1],
            [1, 2, 3]
        );
        parts.Rows[5] = 0x3C;
        parts.Fingerprints[2] = 7;
        using var stream = new MemoryStream();

        parts.Write(stream);
        var read = ModelParts.Read(new MemoryStream(stream.ToArray()));

        Assert.Equal(parts.Labels, read.Labels);
        Assert.Equal(parts.Rows[..(8 * NgramModel.RowBytes)], read.Rows[..(8 * NgramModel.RowBytes)]);
        Assert.Equal(parts.Fingerprints, read.Fingerprints);
        Assert.Equal(parts.Bias, read.Bias);
        Assert.Equal(parts.Sharpness, read.Sharpness);
    }

    [Fact]
    public void Read_SomethingElse_Throws()
    {
        Assert.Throws<InvalidDataException>(() => ModelParts.Read(new MemoryStream(new byte[64])));
    }
}
