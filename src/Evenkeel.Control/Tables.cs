using Evenkeel.Control.Calendars;
using Evenkeel.Control.Causes;
using Evenkeel.Control.ControlPlans;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.Huddles;
using Evenkeel.Control.Issues;
using Evenkeel.Control.Kiosks;
using Evenkeel.Control.ResponseStandards;
using Evenkeel.Control.Samples;
using Evenkeel.Control.ShowBoard;
using Evenkeel.Control.StandardWork;
using Evenkeel.Control.Wallboards;
using Evenkeel.Control.Webhooks;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control;

internal static class Tables
{
    extension(AppDb db)
    {
        public DbSet<Issue> Issues => db.Set<Issue>();
        public DbSet<IssueComment> IssueComments => db.Set<IssueComment>();
        public DbSet<Cause> Causes => db.Set<Cause>();
        public DbSet<Factor> Factors => db.Set<Factor>();
        public DbSet<Theme> Themes => db.Set<Theme>();
        public DbSet<DecisionRight> DecisionRights => db.Set<DecisionRight>();
        public DbSet<Escalation> Escalations => db.Set<Escalation>();
        public DbSet<EscalationStep> EscalationSteps => db.Set<EscalationStep>();
        public DbSet<EscalationTurn> EscalationTurns => db.Set<EscalationTurn>();
        public DbSet<EscalationRoute> EscalationRoutes => db.Set<EscalationRoute>();
        public DbSet<Wallboard> Wallboards => db.Set<Wallboard>();
        public DbSet<Webhook> Webhooks => db.Set<Webhook>();
        public DbSet<WebhookDelivery> WebhookDeliveries => db.Set<WebhookDelivery>();
        public DbSet<Kiosk> Kiosks => db.Set<Kiosk>();
        public DbSet<SamplePlan> SamplePlans => db.Set<SamplePlan>();
        public DbSet<SampledEscalation> SampledEscalations => db.Set<SampledEscalation>();
        public DbSet<BoardSection> BoardSections => db.Set<BoardSection>();
        public DbSet<CalendarFeed> CalendarFeeds => db.Set<CalendarFeed>();
        public DbSet<BoardItem> BoardItems => db.Set<BoardItem>();
        public DbSet<Cover> Covers => db.Set<Cover>();
        public DbSet<RecurringCheck> RecurringChecks => db.Set<RecurringCheck>();
        public DbSet<ControlPlan> ControlPlans => db.Set<ControlPlan>();
        public DbSet<CheckRecord> CheckRecords => db.Set<CheckRecord>();
        public DbSet<HuddleRhythm> HuddleRhythms => db.Set<HuddleRhythm>();
        public DbSet<AgendaPart> AgendaParts => db.Set<AgendaPart>();
        public DbSet<Huddle> Huddles => db.Set<Huddle>();
        public DbSet<HuddleLine> HuddleLines => db.Set<HuddleLine>();
        public DbSet<HuddlePresence> HuddlePresences => db.Set<HuddlePresence>();
        public DbSet<ResponseStandard> ResponseStandards => db.Set<ResponseStandard>();
        public DbSet<Holiday> Holidays => db.Set<Holiday>();
    }
}
