using System.ComponentModel.DataAnnotations;
using Evenkeel.Ui;

namespace Evenkeel.Tests.Ui;

public sealed class DatePartsTests
{
    [Theory]
    [InlineData("24", "11", "2026", "2026-11-24")]
    [InlineData(" 1 ", "nov", "2026", "2026-11-01")]
    [InlineData("29", "2", "2028", "2028-02-29")]
    [InlineData("29", "2", "2026", null)]
    [InlineData("24", "13", "2026", null)]
    [InlineData("24", "11", "26", null)]
    public void A_date_is_read_as_people_type_it(string day, string month, string year, string? expected)
    {
        var parts = new DateParts
        {
            Day = day,
            Month = month,
            Year = year,
        };
        Assert.Equal(expected, parts.Value?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(null, null, null, "Enter the date of the reading.")]
    [InlineData("24", null, "2026", "The date of the reading must include a month.")]
    [InlineData("31", "2", "2026", "The date of the reading must be a real date, such as 24 11 2026.")]
    public void What_is_wrong_with_a_date_is_said(string? day, string? month, string? year, string expected)
    {
        var form = new Form
        {
            When = new DateParts
            {
                Day = day,
                Month = month,
                Year = year,
            },
        };
        var faults = new List<ValidationResult>();
        Assert.False(Validator.TryValidateObject(form, new ValidationContext(form), faults, true));
        Assert.Equal(expected, Assert.Single(faults).ErrorMessage);
    }

    [Fact]
    public void A_date_that_may_be_left_out_may_be_left_out()
    {
        var form = new Optional { When = new DateParts() };
        Assert.True(Validator.TryValidateObject(form, new ValidationContext(form), null, true));
    }

    private sealed class Form
    {
        [RealDate("the date of the reading")]
        public DateParts? When { get; set; }
    }

    private sealed class Optional
    {
        [RealDate("the day it ended", Required = false)]
        public DateParts? When { get; set; }
    }
}
