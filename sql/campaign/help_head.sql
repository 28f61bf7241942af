-- What sales asked for, for the forms that answer it.
-- params: id bigint
SELECT help.version, campaign.id, campaign.name AS heading, help.what AS help_what, help.wanted_on, help.asked_by, help.asked_at
FROM campaign_help AS help JOIN campaign ON campaign.id = help.campaign_id WHERE help.id = :id
